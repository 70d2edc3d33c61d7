// Part of `packsite serve` alone: reloads the page when the site has changed, and tells why it could
// not be built. A hidden page waits until it is looked at, because a browser keeps few connections.
(() => {
  "use strict";
  const edition = new URL(document.currentScript.src).search.slice(1);
  let seen = "";
  let waiting = null;

  const banner = document.createElement("div");
  banner.setAttribute("role", "alert");
  Object.assign(banner.style, {
    position: "fixed",
    insetInline: "0",
    bottom: "0",
    zIndex: "2147483647",
    maxHeight: "40vh",
    overflow: "auto",
    padding: "0.75rem 1rem",
    background: "#7f1d1d",
    color: "#fff",
    font: "0.875rem/1.4 ui-monospace, monospace",
    whiteSpace: "pre-wrap",
  });

  const show = (complaint) => {
    banner.textContent = complaint;
    if (complaint) {
      document.body.append(banner);
    } else {
      banner.remove();
    }
  };

  const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

  const wait = async () => {
    while (!document.hidden) {
      waiting = new AbortController();
      try {
        const answer = await fetch("/-packsite/changes?" + seen, { signal: waiting.signal });
        if (answer.status === 200) {
          const state = await answer.json();
          if (state.edition !== edition) {
            location.reload();
            return;
          }
          seen = state.now;
          show(state.complaint);
        } else if (answer.status !== 204) {
          await pause(2000);
        }
      } catch (gone) {
        await pause(1000);
      }
    }
  };

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      waiting?.abort();
    } else {
      wait();
    }
  });
  wait();
})();

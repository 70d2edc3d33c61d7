(function (d) {
'use strict';
var all = function (selector, root) { return [].slice.call((root || d).querySelectorAll(selector)); };
var status = d.createElement('p');
status.className = 'hide';
status.setAttribute('role', 'status');
d.body.append(status);
function say(text) { status.textContent = ''; setTimeout(function () { status.textContent = text; }, 30); }
function copy(text, done) {
function byHand() {
var area = d.createElement('textarea');
area.value = text;
area.className = 'hide';
d.body.append(area);
area.select();
var ok = d.execCommand('copy');
area.remove();
done(ok);
}
if (!navigator.clipboard) return byHand();
navigator.clipboard.writeText(text).then(function () { done(true); }, byHand);
}
function copyButton(text, what) {
var button = d.createElement('button');
button.type = 'button';
button.className = 'copy';
button.textContent = 'Copy';
button.setAttribute('aria-label', 'Copy ' + what);
button.onclick = function () {
copy(text(), function (ok) {
button.textContent = ok ? 'Copied' : 'Press Ctrl+C';
say(ok ? 'Copied' : 'Could not copy');
setTimeout(function () { button.textContent = 'Copy'; }, 1500);
});
};
return button;
}
all('pre.copy').forEach(function (pre) {
var box = d.createElement('div');
box.className = 'copybox';
pre.replaceWith(box);
box.append(pre, copyButton(function () { return pre.textContent; }, pre.getAttribute('aria-label') || 'text'));
});
all('[data-copy]').forEach(function (place) {
place.append(' ', copyButton(function () { return place.dataset.copy; }, place.dataset.copyLabel || place.dataset.copy));
});
function spotted(text, what) {
var button = copyButton(text, what);
button.className = 'copy spot';
return button;
}
all('.aside .ref').forEach(function (ref) {
var text = [].map.call(ref.childNodes, function (part) { return part.nodeType === 3 ? part.data : ''; }).join('').trim();
ref.append(spotted(function () { return text; }, text));
});
var spot = spotted(spelt);
function spelt() {
var cell = spot.parentNode, code = cell.querySelector('code'), group = cell.closest('tbody').dataset;
return cell.dataset.set || (group.image || group.prefix || '') + (code ? code.textContent : '');
}
['mouseover', 'focusin'].forEach(function (kind) {
d.addEventListener(kind, function (event) {
var row = event.target.closest('tr'), cell = row && row.querySelector('.keys .path, .images td');
if (!cell || cell.contains(spot) || kind[0] === 'm' && spot === d.activeElement) return;
cell.append(spot);
spot.setAttribute('aria-label', 'Copy ' + spelt());
});
});
function reveal() {
var id = decodeURIComponent(location.hash.slice(1));
var target = id && d.getElementById(id);
if (!target) return;
for (var at = target.parentElement; at; at = at.parentElement) if (at.tagName === 'DETAILS' && !at.open) at.open = true;
target.scrollIntoView({ block: target.closest('.code') ? 'center' : 'start' });
}
if (location.hash) reveal();
addEventListener('hashchange', reveal);
all('.pick a').forEach(function (link) {
link.addEventListener('click', function () { if (location.hash) link.hash = location.hash; });
});
all('.pick').forEach(function (pick) {
d.addEventListener('click', function (event) { if (!pick.contains(event.target)) pick.open = false; });
pick.addEventListener('keydown', function (event) {
if (event.key === 'Escape') { pick.open = false; pick.querySelector('summary').focus(); }
});
});
var find = d.querySelector('.find');
if (find && !d.querySelector('.home')) find.addEventListener('focusin', function () {
var script = d.createElement('script');
script.src = find.dataset.script;
d.head.append(script);
}, { once: true });
function typing(target) {
return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
var off;
try { off = localStorage['packsite-keys'] === 'off'; } catch (e) { off = false; }
var keys = d.getElementById('single-keys');
if (keys) {
keys.hidden = false;
var box = keys.querySelector('input');
box.checked = !off;
box.onchange = function () {
off = !box.checked;
try { if (off) localStorage['packsite-keys'] = 'off'; else delete localStorage['packsite-keys']; } catch (e) { say('The choice cannot be kept'); }
};
}
d.addEventListener('keydown', function (event) {
if (off || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
var go;
if (event.key === '/') {
event.preventDefault();
d.getElementById('q').focus();
} else if (event.key === 'y') {
go = d.querySelector('.pick [aria-current]');
if (go) { go.hash = location.hash; location.href = go.href; }
} else if (event.key === '?') {
location.href = d.querySelector('.foot a[href*="about/"]').href.replace(/#.*/, '') + '#keys';
}
});
all('form.cmp').forEach(function (f) {
f.addEventListener('submit', function (e) {
var from = f.elements.from, to = f.elements.to, s = f.dataset;
var older = Math.max(from.selectedIndex, to.selectedIndex), newer = Math.min(from.selectedIndex, to.selectedIndex);
if (older === newer) e.preventDefault();
else if ('all' in s || older - newer === 1) {
e.preventDefault();
location.href = s.base + encodeURIComponent(from.options[older].value) + '...' + encodeURIComponent(from.options[newer].value) + '/' + s.index;
}
});
});
})(document);

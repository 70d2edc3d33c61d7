package packsite.lint.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that tells what a credential is for.
 *
 * @param kind with its article
 * @param mark letters without which there is none: a text is searched for them first
 * @param shown how many letters at its start say nothing of the key
 * @param pattern its group {@code key} is what a generator made
 * @param check what no pattern can tell
 */
record TokenForm(String kind, String mark, int shown, Pattern pattern, Predicate<Matcher> check) {
  private static final String NO_MORE = "(?![A-Za-z0-9_-])";

  static final List<TokenForm> ALL =
      List.of(
          form("a GitHub token", "ghp_", 4, "\\bghp_(?<key>[A-Za-z0-9]{36,255})\\b"),
          form("a GitHub token", "gho_", 4, "\\bgho_(?<key>[A-Za-z0-9]{36,255})\\b"),
          form("a GitHub token", "ghu_", 4, "\\bghu_(?<key>[A-Za-z0-9]{36,255})\\b"),
          form("a GitHub token", "ghs_", 4, "\\bghs_(?<key>[A-Za-z0-9]{36,255})\\b"),
          form("a GitHub token", "ghr_", 4, "\\bghr_(?<key>[A-Za-z0-9]{36,255})\\b"),
          form(
              "a GitHub token",
              "github_pat_",
              11,
              "\\bgithub_pat_(?<key>[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\\b"),
          form("a GitLab token", "glpat-", 6, "\\bglpat-(?<key>[A-Za-z0-9_-]{20,64})" + NO_MORE),
          form("an npm token", "npm_", 4, "\\bnpm_(?<key>[A-Za-z0-9]{36})\\b"),
          form(
              "a PyPI token",
              "pypi-AgE",
              5,
              "\\bpypi-AgEIcHlwaS5vcmc(?<key>[A-Za-z0-9_-]{50,1000})"),
          form("a Stripe live key", "sk_live_", 8, "\\bsk_live_(?<key>[A-Za-z0-9]{20,250})\\b"),
          form("a Stripe live key", "rk_live_", 8, "\\brk_live_(?<key>[A-Za-z0-9]{20,250})\\b"),
          form(
              "a Slack token",
              "xox",
              5,
              "\\bxox[abeoprs](?:\\.xox[bp])?-(?:[0-9]{1,20}-){1,4}(?<key>[A-Za-z0-9-]{20,200})\\b"),
          form(
              "a Slack token",
              "xapp-",
              5,
              "\\bxapp-[0-9]-[A-Z0-9]{8,20}-[0-9]{8,20}-(?<key>[a-f0-9]{32,128})\\b"),
          form(
              "a Slack webhook",
              "hooks.slack.com",
              15,
              "\\bhooks\\.slack\\.com/services/T[A-Z0-9]{7,14}/B[A-Z0-9]{7,14}"
                  + "/(?<key>[A-Za-z0-9]{20,32})\\b"),
          form(
              "a Discord webhook",
              "iscord",
              7,
              "\\bdiscord(?:app)?\\.com/api/webhooks/[0-9]{17,20}"
                  + "/(?<key>[A-Za-z0-9_-]{60,80})"
                  + NO_MORE),
          new TokenForm(
              "a Discord bot token",
              "iscord",
              0,
              Pattern.compile(
                  "\\b(?<user>[MNO][A-Za-z0-9_-]{22,27})\\.[A-Za-z0-9_-]{6}"
                      + "\\.(?<key>[A-Za-z0-9_-]{27,38})"
                      + NO_MORE),
              TokenForm::namesUser),
          new TokenForm(
              "an Azure storage key",
              "AccountKey=",
              11,
              Pattern.compile("\\bAccountKey=(?<key>[A-Za-z0-9+/]{86})=="),
              // The storage emulator's own, which is the same everywhere.
              match -> !match.group("key").startsWith("Eby8vdM02xNOcqFlqUwJPLlm")));

  private static TokenForm form(String kind, String mark, int shown, String pattern) {
    return new TokenForm(kind, mark, shown, Pattern.compile(pattern), match -> true);
  }

  /** False for what somebody wrote to show the form. */
  boolean isReal(Matcher match) {
    return check.test(match) && Chance.isLikely(match.group("key"));
  }

  /** The first part is the number of the bot's user. */
  private static boolean namesUser(Matcher match) {
    try {
      byte[] user = Base64.getUrlDecoder().decode(match.group("user"));
      return new String(user, StandardCharsets.US_ASCII).matches("[0-9]{17,20}");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

import { isThisComputer } from "../address";
import { API, type Answer } from "../api/client";
import type { About } from "../api/types";
import { formatDate } from "../words/format";
import { t } from "../words/strings";

/** What came of trying a server: in words, and whether it is to be kept. */
export interface Verdict {
  keep: boolean;
  text: string;
}

/** Judges by what the server answered. One that is only switched off at the moment is kept; another program is not. */
export function verdictOn(server: string, answer: Answer<About>): Verdict {
  if (answer.ok) {
    const { version, edition } = answer.value;
    const date = formatDate(edition.activated_at);
    return { keep: true, text: t("serverGood", { version, outlets: edition.outlets, date }) };
  }
  const { failure } = answer;
  switch (failure.kind) {
    case "unreachable": {
      const next = t(isThisComputer(server) ? "unreachableLocal" : "unreachableRemote");
      return { keep: true, text: t("serverUnreachable", { server, next }) };
    }
    case "too_slow":
      return { keep: true, text: t("serverTooSlow", { server }) };
    case "not_sidelight":
      return { keep: false, text: t("serverNotSidelight", { server }) };
    case "redirected":
      return { keep: false, text: t("serverNotSaved", { why: t("redirected", { server }) }) };
    case "shut":
      return {
        keep: false,
        text: t("serverNotSaved", { why: t("shut", { server, status: failure.status }) }),
      };
    case "other_version": {
      const why = t(failure.api < API ? "serverOlder" : "serverNewer", { server, api: failure.api });
      return { keep: false, text: t("serverNotSaved", { why }) };
    }
    case "refused": {
      const { status, error, wait } = failure;
      const { message, help } = error;
      const sentences = [
        t("serverRefused", { server, message, help }),
        status === 401 && t("serverWantsToken"),
        wait !== null && t("refusedWait", { count: wait }),
      ];
      return { keep: false, text: sentences.filter(Boolean).join(" ") };
    }
  }
}

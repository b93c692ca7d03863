import { isThisComputer } from "../address";
import { API, askAbout } from "../client";
import { formatDate } from "../panel/format";
import { t } from "../strings";

/** What came of trying a server: in words, and whether its address is to be kept. */
export interface Verdict {
  keep: boolean;
  text: string;
}

/** Asks the server who it is. One that is only switched off at the moment is kept; another program is not. */
export async function testServer(server: string): Promise<Verdict> {
  const answer = await askAbout({ server, token: "" });
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
    case "other_version":
      return {
        keep: false,
        text: t(failure.api < API ? "serverOlder" : "serverNewer", { server, api: failure.api }),
      };
    case "refused": {
      const { message, help } = failure.error;
      return { keep: false, text: t("serverRefused", { server, message, help }) };
    }
  }
}

import type { ComponentChildren } from "preact";
import type { Failure } from "../api/client";
import { Message } from "../view/parts/Message";
import { t } from "../words/strings";

/** Why this page has no answer from its own server, and what to do next: there are no options here to change. */
export function PageFailure({ server, failure }: { server: string; failure: Failure }) {
  switch (failure.kind) {
    case "unreachable":
      return (
        <Told title={t("unreachable")} why={[t("unreachableWhat", { server }), t("unreachableLocal")]} />
      );
    case "too_slow":
      return <Told title={t("tooSlow")} why={[t("tooSlowWhat", { server })]} />;
    case "not_sidelight":
      return <Told title={t("notSidelight")} why={[t("notSidelightWhat", { server })]} />;
    case "redirected":
      return <Told title={t("notSidelight")} why={[t("pageRedirected", { server })]} />;
    case "other_version":
      return <Told title={t("otherVersion")} why={[t("pageOutdated")]} />;
    case "shut":
      return <Told title={t("refused")} why={[t("pageShut", { server, status: failure.status })]} />;
    case "refused": {
      const { error, wait } = failure;
      const said = <span dir="auto">{`${error.message} ${error.help}`}</span>;
      return (
        <Told title={t("refused")} why={wait === null ? [said] : [said, t("refusedWait", { count: wait })]} />
      );
    }
  }
}

function Told({ title, why }: { title: string; why: readonly ComponentChildren[] }) {
  return (
    <Message title={title}>
      {why.map((sentence, index) => (
        <p key={index}>{sentence}</p>
      ))}
    </Message>
  );
}

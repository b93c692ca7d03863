import type { Panel, PanelOutlet } from "../../api/types";
import { type StringKey, t, tCode } from "../../words/strings";
import { isArticle } from "../page-kinds";
import { Cited } from "../parts/Cited";
import { QuotedSpan } from "../parts/Show";
import { declaredPolicies, filedPolicies, type ShownPolicy } from "./declared";
import { isOnPage } from "./on-page";
import { PolicyList } from "./Policies";

type Found = Panel["disclaimers"];

/**
 * What the page and its outlet say they do not answer for, in their own words; the outlet's policies. What is
 * on file stands under a heading of its own, and only where the page was not found to say it itself.
 */
export function Disclaimers({ panel }: { panel: Panel }) {
  const found = panel.disclaimers;
  const declared = isArticle(panel) ? declaredPolicies(panel) : [];
  const onFile = [panel.outlet, panel.origin.outlet]
    .filter((outlet) => outlet !== null)
    .map((outlet) => ({
      ...outlet,
      disclaimers: outlet.disclaimers.filter(({ text }) => !isOnPage(text, found.items)),
    }))
    .filter(({ disclaimers, policies }) => disclaimers.length + policies.length > 0);
  const hasMore = onFile.length > 0 || declared.length > 0;
  const ofPage = found.analysed && isArticle(panel);
  if (!ofPage && !hasMore) return null;
  return (
    <section aria-labelledby="disclaimers">
      <h2 id="disclaimers">{t(titleOver(onFile, declared))}</h2>
      {ofPage && (
        <>
          {hasMore && <h3>{t("onThisPage")}</h3>}
          <OnPage found={found} />
        </>
      )}
      {onFile.map((outlet) => (
        <OnFile key={outlet.id} outlet={outlet} />
      ))}
      {declared.length > 0 && (
        <>
          <h3>{t("policiesDeclared")}</h3>
          <PolicyList policies={declared} />
        </>
      )}
    </section>
  );
}

/** What a heading may say over words of the page and what is on file of these outlets. */
function titleOver(onFile: readonly PanelOutlet[], declared: readonly ShownPolicy[]): StringKey {
  if (declared.length > 0 || onFile.some(({ policies }) => policies.length > 0))
    return "disclaimersAndPolicies";
  return onFile.length === 0 ? "disclaimersHere" : "disclaimers";
}

function OnPage({ found }: { found: Found }) {
  if (found.items.length === 0) return <p>{t("disclaimersNone")}</p>;
  return (
    <ul class="plain">
      {found.items.map(({ kind, span }) => (
        <li key={`${span.in}${span.start}`}>
          <p class="muted">{tCode("disclaimer", kind)}</p>
          <QuotedSpan span={span} />
        </li>
      ))}
    </ul>
  );
}

function OnFile({ outlet }: { outlet: PanelOutlet }) {
  const name = outlet.name ?? outlet.site ?? "";
  return (
    <>
      {outlet.disclaimers.length > 0 && (
        <>
          <h3>{t("onFileFor", { name })}</h3>
          <ul class="plain">
            {outlet.disclaimers.map(({ text, scope, citation }) => (
              <li key={text}>
                <p class="muted">
                  {t("appliesTo")}: <span dir="auto">{scope}</span>
                </p>
                <Cited what={t("onFileFor", { name })} citation={citation}>
                  <q dir="auto">{text}</q>
                </Cited>
              </li>
            ))}
          </ul>
        </>
      )}
      {outlet.policies.length > 0 && (
        <>
          <h3>{t("policies", { name })}</h3>
          <PolicyList policies={filedPolicies(outlet)} />
        </>
      )}
    </>
  );
}

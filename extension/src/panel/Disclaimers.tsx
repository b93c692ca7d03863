import type { Panel, PanelOutlet } from "../api";
import { t, tCode } from "../strings";
import { Cited, ExternalLink } from "./Cite";
import { formatAddress } from "./format";
import { QuotedSpan } from "./Show";

/** What the page and its outlet say they do not answer for, in their own words; the outlet's policies. */
export function Disclaimers({ panel }: { panel: Panel }) {
  const { analysed, items } = panel.disclaimers;
  const outlets = [panel.outlet, panel.origin.outlet].filter((outlet) => outlet !== null);
  const onFile = outlets.filter(({ disclaimers, policies }) => disclaimers.length + policies.length > 0);
  if (!analysed && onFile.length === 0) return null;
  return (
    <section aria-labelledby="disclaimers">
      <h2 id="disclaimers">{t("disclaimers")}</h2>
      {analysed && items.length === 0 && <p>{t("disclaimersNone")}</p>}
      <ul class="plain">
        {items.map(({ kind, span }) => (
          <li key={`${span.in}${span.start}`}>
            <p class="muted">{tCode("disclaimer", kind)}</p>
            <QuotedSpan span={span} />
          </li>
        ))}
      </ul>
      {onFile.map((outlet) => (
        <OnFile key={outlet.id} outlet={outlet} />
      ))}
    </section>
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
                <Cited what={t("onFileFor", { name })} citation={citation}>
                  <q dir="auto">{text}</q> <span class="muted">{scope}</span>
                </Cited>
              </li>
            ))}
          </ul>
        </>
      )}
      {outlet.policies.length > 0 && (
        <>
          <h3>{t("policies", { name })}</h3>
          <ul class="plain">
            {outlet.policies.map(({ kind, url, citation }) => (
              <li key={kind + url}>
                <Cited what={tCode("policy", kind)} citation={citation}>
                  {tCode("policy", kind)}: <ExternalLink url={url}>{formatAddress(url)}</ExternalLink>
                </Cited>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

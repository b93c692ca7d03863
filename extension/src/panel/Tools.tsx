import { useEffect, useState } from "preact/hooks";
import { api } from "../browser/api";
import { siteOf, switchOff, switchOn } from "../settings/sites";
import { useSetting } from "../settings/useSetting";
import { OptionsButton } from "../view/parts/OptionsButton";
import { formatAddress } from "../words/format";
import { t } from "../words/strings";

interface ToolsProps {
  tabId: number;
  /** The address of the page beside the panel, as far as it is known. */
  url: string | null;
  readSelection: () => void;
}

/** What can be done besides reading what the panel says. */
export function Tools({ tabId, url, readSelection }: ToolsProps) {
  const site = url ? siteOf(url) : null;
  return (
    <section class="tools" aria-label={t("tools")}>
      {site && <SiteSwitch key={site} tabId={tabId} site={site} />}
      <p class="actions">
        {url && (
          <button type="button" onClick={readSelection}>
            {t("readSelection")}
          </button>
        )}
        <OptionsButton label={t("options")} />
      </p>
    </section>
  );
}

/** Whether pages of this site are read without a click. */
function SiteSwitch({ tabId, site }: { tabId: number; site: string }) {
  const isPrivate = useIsPrivate(tabId);
  const sites = useSetting("sites");
  const [denied, setDenied] = useState(false);
  // What is switched on in a private window would be kept beyond it.
  if (!sites || isPrivate !== false) return null;
  const isOn = sites.includes(site);
  // Nothing may stand between the click and the browser's question.
  const change = () => (isOn ? void switchOff(site) : void switchOn(site).then((on) => setDenied(!on)));
  return (
    <>
      <button type="button" aria-pressed={isOn} onClick={change}>
        {t("alwaysOnSite", { site: formatAddress(site) })}
      </button>
      <p class="muted" role="status">
        {denied ? t("alwaysDenied") : t(isOn ? "alwaysIsOn" : "alwaysWhat")}
      </p>
    </>
  );
}

/** Whether a tab stands in a private window; undefined until that is known. */
function useIsPrivate(tabId: number): boolean | undefined {
  const [isPrivate, setPrivate] = useState<boolean>();
  useEffect(() => {
    void api.tabs.get(tabId).then(({ incognito }) => setPrivate(incognito));
  }, [tabId]);
  return isPrivate;
}

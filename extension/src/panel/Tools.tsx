import { useState } from "preact/hooks";
import { api } from "../browser";
import { t } from "../strings";
import { formatAddress } from "./format";
import { OptionsButton } from "./OptionsButton";
import { siteOf, switchOff, switchOn } from "./sites";
import { useSetting } from "./useSetting";

interface ToolsProps {
  /** The address of the page beside the panel, as far as it is known. */
  url: string | null;
  readSelection: () => void;
}

/** What can be done besides reading what the panel says. */
export function Tools({ url, readSelection }: ToolsProps) {
  const site = url ? siteOf(url) : null;
  return (
    <section class="tools" aria-label={t("tools")}>
      {site && <SiteSwitch key={site} site={site} />}
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
function SiteSwitch({ site }: { site: string }) {
  const sites = useSetting("sites");
  const [denied, setDenied] = useState(false);
  // Browsers keep what extensions ask for in a private window beyond it: nothing of it is to be kept.
  if (!sites || api.extension.inIncognitoContext) return null;
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

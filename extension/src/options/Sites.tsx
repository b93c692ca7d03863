import { useEffect, useState } from "preact/hooks";
import { permissionFor } from "../address";
import { api } from "../browser/api";
import type { Settings } from "../settings/settings";
import { switchOff } from "../settings/sites";
import { t } from "../words/strings";
import { Entries } from "./Entries";
import { Section } from "./Section";

/** Sites that are read without a click. */
export function Sites({ settings: { sites } }: { settings: Settings }) {
  const allowed = useAllowed(sites);
  return (
    <Section id="sites" title={t("sitesHeading")}>
      <p class="muted">{t("sitesWhat")}</p>
      <Entries
        entries={sites}
        empty={t("sitesNone")}
        remove={{
          label: t("siteWithdraw"),
          name: (site) => t("siteWithdrawNamed", { site }),
          done: (site) => t("siteWithdrawn", { site }),
        }}
        onRemove={switchOff}
        beside={(site) => allowed?.get(site) === false && <NotAllowed site={site} />}
      />
    </Section>
  );
}

/** The browser does not let Sidelight in there: after an import, or since the reader said so to the browser. */
function NotAllowed({ site }: { site: string }) {
  return (
    <>
      <span class="muted">{t("siteNotAllowed")}</span>
      <button
        type="button"
        aria-label={t("siteAllowNamed", { site })}
        onClick={() => void api.permissions.request({ origins: [permissionFor(site)] })}
      >
        {t("siteAllow")}
      </button>
    </>
  );
}

/** Which of the sites the browser lets Sidelight read; undefined until it is known. */
function useAllowed(sites: readonly string[]): ReadonlyMap<string, boolean> | undefined {
  const [allowed, setAllowed] = useState<ReadonlyMap<string, boolean>>();
  useEffect(() => {
    const { onAdded, onRemoved } = api.permissions;
    const look = async () => {
      const known = await Promise.all(sites.map(isAllowed));
      setAllowed(new Map(sites.map((site, place) => [site, known[place]!])));
    };
    const onChange = () => void look();
    onChange();
    onAdded.addListener(onChange);
    onRemoved.addListener(onChange);
    return () => {
      onAdded.removeListener(onChange);
      onRemoved.removeListener(onChange);
    };
  }, [sites]);
  return allowed;
}

async function isAllowed(site: string): Promise<boolean> {
  try {
    return await api.permissions.contains({ origins: [permissionFor(site)] });
  } catch {
    return false; // a pattern that this browser does not know, such as an address in brackets
  }
}

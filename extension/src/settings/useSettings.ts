import { useEffect, useState } from "preact/hooks";
import { loadSettings, onSettingsChange, type Settings } from "./settings";

/** All settings as they are now, and whenever one changes; undefined until they are known. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const load = () => void loadSettings().then(setSettings);
    load();
    return onSettingsChange(load);
  }, []);
  return settings;
}

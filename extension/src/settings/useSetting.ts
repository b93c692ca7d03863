import { useEffect, useState } from "preact/hooks";
import { knownSettings, loadSettings, onSettingsChange, type Settings } from "./settings";

/** A setting as it is now, and whenever it changes; undefined until it is known. */
export function useSetting<K extends keyof Settings>(name: K): Settings[K] | undefined {
  const [value, setValue] = useState(() => knownSettings()?.[name]);
  useEffect(() => {
    void loadSettings().then((settings) => setValue(settings[name]));
    return onSettingsChange((changed) => {
      if (name in changed) setValue(changed[name]);
    });
  }, [name]);
  return value;
}

import { useEffect, useState } from "preact/hooks";
import { api } from "./api";

/** The keys that press the toolbar button: as the browser has them now, and when the reader comes back from changing them. */
export function useKeys(): string | undefined {
  const [keys, setKeys] = useState<string>();
  useEffect(() => {
    const look = async () => {
      const commands = await api.commands.getAll();
      setKeys(commands.find(({ name }) => name === "_execute_action")?.shortcut ?? "");
    };
    const onShown = () => void look();
    onShown();
    addEventListener("focus", onShown);
    return () => removeEventListener("focus", onShown);
  }, []);
  return keys;
}

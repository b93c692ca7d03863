import { api } from "../../browser/api";

/** Opens the options in a tab; `query` fills something in there. */
export function OptionsButton({ label, query = "" }: { label: string; query?: string }) {
  const open = () =>
    query
      ? void api.tabs.create({ url: api.runtime.getURL(`options.html${query}`) })
      : void api.runtime.openOptionsPage();
  return (
    <button type="button" onClick={open}>
      {label}
    </button>
  );
}

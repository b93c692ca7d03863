import { loadSettings, onSettingsChange, type Settings } from "./settings";

type Appearance = Pick<Settings, "theme" | "textSize">;

/** Where the look stands besides, to be had at once: nothing is drawn in another one first. */
const REMEMBERED = "appearance";

/** Gives a document the look that the reader chose, now and whenever they choose another. */
export function followAppearance(document: Document): void {
  const { dataset } = document.documentElement;
  const apply = ({ theme, textSize }: Partial<Appearance>) => {
    if (theme) dataset.theme = theme;
    if (textSize) dataset.textSize = textSize;
  };
  apply(JSON.parse(localStorage.getItem(REMEMBERED) ?? "{}") as Partial<Appearance>);
  const take = (settings: Partial<Appearance>) => {
    apply(settings);
    localStorage.setItem(REMEMBERED, JSON.stringify({ theme: dataset.theme, textSize: dataset.textSize }));
  };
  onSettingsChange(take);
  void loadSettings().then(take);
}

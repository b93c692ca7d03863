import { loadSettings, onSettingsChange, type Settings } from "./settings";

type Appearance = Pick<Settings, "theme" | "textSize">;

/** Gives a document the look that the reader chose, now and whenever they choose another. */
export async function followAppearance(document: Document): Promise<void> {
  const apply = ({ theme, textSize }: Partial<Appearance>) => {
    const { dataset } = document.documentElement;
    if (theme) dataset.theme = theme;
    if (textSize) dataset.textSize = textSize;
  };
  onSettingsChange(apply);
  apply(await loadSettings());
}

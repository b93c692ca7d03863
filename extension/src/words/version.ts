import { api } from "../browser/api";
import { t } from "./strings";

/** The version of this extension in words, as a report of a mistake names it. */
export function versionInWords(): string {
  return t("versionOfExtension", { version: api.runtime.getManifest().version });
}

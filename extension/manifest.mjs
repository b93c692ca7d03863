import { createHash } from "node:crypto";
import { version } from "./version.mjs";

/** The id that Chrome derives from KEY. The server lets this origin in: `chrome-extension://<id>`. */
const CHROME_ID = "nebkmlenpmflkbkahggnejhjmanaflaf";

/** The public half of the extension's key: it keeps the id the same wherever the folder lies. */
const KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwjOibE5APkPQcBPnONGEG++n86tq1E1adhE3jOr4BmcbKMEgEiUlDSa1bMlYqFqwm1EWtJWpp7XnpHkKwgEMhfGXUN97wah23U2aSBlwBCrtIAElRM3lAYO7zuJTVGS5AZz/Qvliv/XCt4w1J9R9JmGT8UT52gBclc+5BE+hKqzovdXxdmyzjadjfkbgrTCOay+TTRMvya5GYpvujfchSWu1HBF5KFoL6A7ufMh7EuUGh61ufd3tsmIlpDBrveXsznOZNhvtdK8s+k/tNNoEBhLTUamvidlgwcpkug8jxvDkjX8Mf/LsoY64j/g9DAAoDAIbca34+l1NPqkBszs9XQIDAQAB";

const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/icon-${size}.png`]));

const base = {
  manifest_version: 3,
  name: "Sidelight",
  version,
  description: "__MSG_description__",
  default_locale: "en",
  icons,
  action: { default_title: "__MSG_action__", default_icon: icons },
  // The reader's press: of the button, of its keys, or in the menu of a selection or a link. Each of them lets Sidelight
  // into that one page.
  permissions: ["activeTab", "contextMenus", "scripting", "storage"],
  commands: {
    _execute_action: { suggested_key: { default: "Alt+Shift+S" }, description: "__MSG_action__" },
  },
  // Only the reader's own machine. Any other server is asked for on the options page, one at a time.
  host_permissions: ["http://127.0.0.1/*", "http://localhost/*"],
  optional_host_permissions: ["https://*/*", "http://*/*"],
  // Stricter than the browsers' own, but for one thing: Firefox's would turn http into https on the way to a
  // server in the reader's network that has none.
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http: https:; " +
      "base-uri 'none'; form-action 'none'",
  },
  options_ui: { page: "options.html", open_in_tab: true },
};

const chrome = {
  ...base,
  key: KEY,
  minimum_chrome_version: "123", // light-dark() in style sheets; sidePanel.open came with 116
  permissions: [...base.permissions, "sidePanel"],
  background: { service_worker: "background.js" },
  side_panel: { default_path: "panel.html" },
};

const firefox = {
  ...base,
  background: { scripts: ["background.js"] },
  sidebar_action: {
    default_panel: "panel.html",
    default_title: "Sidelight",
    default_icon: icons,
    open_at_install: false,
  },
  browser_specific_settings: {
    gecko: {
      id: "sidelight@sidelight.example",
      strict_min_version: "142.0", // data_collection_permissions; the CSS Custom Highlight API came with 140
      // An article and its address go to the server that the reader set, which is their own machine unless
      // they chose another: that is website content leaving the extension, and without it there is no panel.
      data_collection_permissions: { required: ["websiteContent", "browsingActivity"] },
    },
  },
};

/** One manifest for each browser, from one base. */
export const manifests = { chrome, firefox };

/**
 * The manifests as the stores take them. The Chrome Web Store refuses a key of ours ("key field is not allowed in
 * manifest") and gives an item its own at the first upload, which belongs above from then on: see docs/store.md.
 */
export const storeManifests = { chrome: { ...chrome, key: undefined }, firefox };

const derived = createHash("sha256")
  .update(Buffer.from(KEY, "base64"))
  .digest("hex")
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16)));
if (derived !== CHROME_ID) {
  throw new Error(`The key in manifest.mjs gives the id ${derived}, not ${CHROME_ID}: change one of them.`);
}

import { useRef, useState } from "preact/hooks";
import { isThisComputer, isToken, isUnprotected, parseServer, permissionFor } from "../address";
import { askAbout, type Server } from "../api/client";
import { api } from "../browser/api";
import { applySettings, giveBack } from "../settings/apply-settings";
import { DEFAULTS, type Settings } from "../settings/settings";
import { t } from "../words/strings";
import { verdictOn } from "./verdict";

type Field = "server" | "token";

/** What stands in the form of the server, and what came of it. */
export function useServerForm(settings: Settings, invited: string | null) {
  /** What the reader typed since the form last showed what is kept; null where nothing. */
  const [server, setServer] = useState(invited);
  const [token, setToken] = useState<string | null>(null);
  const [status, setStatus] = useState("");
  const [wrong, setWrong] = useState<Field | null>(null);
  /** A server that others could listen in on: used only after the reader has said so. */
  const [unprotected, setUnprotected] = useState<Server | null>(null);
  /** Ends the attempt before: only the last one counts. */
  const attempt = useRef(new AbortController());

  const address = server ?? settings.server;
  // A token belongs to the server for which it was entered, and goes to no other.
  const own = parseServer(address) === settings.server ? settings.token : "";
  const fields: Server = { server: address, token: token ?? own };

  const say = (text: string, field: Field | null = null) => {
    setStatus(text);
    setWrong(field);
  };
  const restart = () => {
    attempt.current.abort();
    setUnprotected(null);
    say("");
  };

  const use = async (wanted: Server) => {
    restart();
    const { signal } = (attempt.current = new AbortController());
    const isOver = () => signal.aborted;
    const allowed = await allow(wanted.server);
    if (isOver()) return;
    if (!allowed) return say(t("serverDenied", { server: wanted.server }));
    say(t("serverTesting", { server: wanted.server }));
    const verdict = verdictOn(wanted.server, await askAbout(wanted, signal));
    if (isOver()) return;
    if (verdict.keep) {
      await applySettings({ ...wanted, unprotected: isUnprotected(wanted.server) ? wanted.server : "" });
      setServer(null);
      setToken(null);
    } else {
      await giveBack({ server: wanted.server, sites: [] }, settings);
    }
    say(verdict.text);
  };

  const submit = () => {
    restart();
    const wanted = { server: parseServer(address) ?? "", token: fields.token.trim() };
    if (!address.trim()) return say(t("serverMissing", { default: DEFAULTS.server }), "server");
    if (!wanted.server) return say(t("serverInvalid", { default: DEFAULTS.server }), "server");
    if (!isToken(wanted.token)) return say(t("tokenInvalid"), "token");
    setServer(wanted.server);
    if (isUnprotected(wanted.server) && settings.unprotected !== wanted.server) {
      say(t("serverUnprotected", { server: wanted.server }));
      return setUnprotected(wanted);
    }
    return void use(wanted);
  };

  return {
    fields,
    /** The server whose token is not shown, since another address was typed. */
    left: settings.token && token === null && own === "" ? settings.server : null,
    status,
    wrong,
    unprotected,
    typeServer: (typed: string) => {
      restart();
      setServer(typed);
      setToken(null);
    },
    typeToken: (typed: string) => {
      restart();
      setToken(typed);
    },
    submit,
    consent: () => unprotected && void use(unprotected),
  };
}

/** Asks the browser, which asks the reader where it must. Nothing may be awaited between their click and this. */
async function allow(server: string): Promise<boolean> {
  try {
    return await api.permissions.request({ origins: [permissionFor(server)] });
  } catch {
    return isThisComputer(server); // a pattern that this browser does not know, such as an address in brackets
  }
}

import { parseServer } from "../address";

/** What a page's invitation to a server comes to: its address, or null where it has none that could be used. */
export interface Invitation {
  server: string | null;
}

/** The invitation in the query of this page's own address, where there is one. */
export function invitationIn(query: string): Invitation | null {
  const server = new URLSearchParams(query).get("server");
  return server === null ? null : { server: parseServer(server) };
}

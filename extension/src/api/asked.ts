/** A question as it went to the server. */
export interface Asked<Body> {
  /** The server's address, without a slash at its end. */
  server: string;
  path: string;
  body: Body;
  /** When the answer came, ISO 8601 in UTC. */
  at: string;
}

/** Keeps a question whose answer has just come. */
export function asked<Body>(server: string, path: string, body: Body): Asked<Body> {
  return { server, path, body, at: new Date().toISOString() };
}

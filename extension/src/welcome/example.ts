import type { Asked } from "../api/asked";
import { CONTEXT } from "../api/client";
import type { ContextRequest, Panel } from "../api/types";
import { DEFAULTS } from "../settings/settings";
import example from "./example.json";

const { page, panel, at } = example as unknown as { page: ContextRequest; panel: Panel; at: string };

/** An article of invented outlets and the panel that a server gave for it: nothing is sent to show it. */
export const EXAMPLE: { asked: Asked<ContextRequest>; panel: Panel } = {
  asked: { server: DEFAULTS.server, path: CONTEXT, body: page, at },
  panel,
};

// Redocly's recommended rules on the API's document, and some more: no problem.   node tests/openapi.mjs
import { createConfig, formatProblems, lint } from "@redocly/openapi-core";

const config = await createConfig({
  extends: ["recommended-strict"],
  rules: {
    "no-invalid-media-type-examples": "error",
    "no-invalid-parameter-examples": "error",
    "no-invalid-schema-examples": "error",
    "operation-description": "error",
    "operation-singular-tag": "error",
    "parameter-description": "error",
    "response-contains-header": {
      severity: "error",
      names: { "2XX": ["Cache-Control"], "4XX": ["Cache-Control"], "5XX": ["Cache-Control"] },
    },
    "tag-description": "error",
    // Everybody may host it: the document names its own server and no other.
    "no-server-example.com": "error",
  },
});
const problems = await lint({ ref: "openapi.json", config });
if (problems.length > 0) {
  formatProblems(problems, { format: "codeframe", totals: { errors: 0, warnings: 0, ignored: 0 } });
  process.exit(1);
}

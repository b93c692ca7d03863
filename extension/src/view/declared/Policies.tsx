import { isAddress } from "../../address";
import type { Panel } from "../../api/types";
import { formatAddress } from "../../words/format";
import { t, tCode } from "../../words/strings";
import { Cited } from "../parts/Cited";
import { ExternalLink } from "../parts/ExternalLink";
import { policiesOnUnnamedSources, type ShownPolicy } from "./declared";

/** Policies by their links, or in their own words: cited where they are on file. */
export function PolicyList({ policies }: { policies: readonly ShownPolicy[] }) {
  return (
    <ul class="plain">
      {policies.map((policy) => (
        <li key={policy.kind + policy.value}>
          {tCode("policy", policy.kind)}: <PolicyText policy={policy} what={tCode("policy", policy.kind)} />
        </li>
      ))}
    </ul>
  );
}

/** What an outlet lays down on unnamed sources, beside those of the article: read it there, nothing is compared. */
export function UnnamedSourcesPolicies({ panel }: { panel: Panel }) {
  return (
    <>
      {policiesOnUnnamedSources(panel).map(({ whose, policy }) => {
        const what = whose ? t("unnamedPolicyOf", { name: whose }) : t("unnamedPolicyDeclared");
        return (
          <p key={policy.value}>
            {what}: <PolicyText policy={policy} what={what} />
          </p>
        );
      })}
    </>
  );
}

function PolicyText({ policy: { value, citation }, what }: { policy: ShownPolicy; what: string }) {
  const text = isAddress(value) ? (
    <ExternalLink url={value}>{formatAddress(value)}</ExternalLink>
  ) : (
    <q dir="auto">{value}</q>
  );
  return citation ? (
    <Cited what={what} citation={citation}>
      {text}
    </Cited>
  ) : (
    text
  );
}

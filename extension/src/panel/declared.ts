import type { Declaration, Panel, PanelOutlet } from "../api";

type Filed = PanelOutlet["policies"][number];

/** A policy: its address, or its text. Without a citation it is the page's own declaration. */
export interface ShownPolicy {
  kind: string;
  value: string;
  citation: Filed["citation"] | null;
}

/** The policies that schema.org has a property for, as the ratings call them where they do. */
const POLICIES: Readonly<Record<string, string>> = {
  unnamedSourcesPolicy: "unnamed_sources",
  correctionsPolicy: "corrections",
  ethicsPolicy: "ethics",
  ownershipFundingInfo: "ownership",
  publishingPrinciples: "principles",
  verificationFactCheckingPolicy: "fact_checking",
  actionableFeedbackPolicy: "feedback",
  diversityPolicy: "diversity",
  diversityStaffingReport: "staffing",
  missionCoveragePrioritiesPolicy: "mission",
  noBylinesPolicy: "no_bylines",
  masthead: "masthead",
};

export function declaredPolicies(declarations: readonly Declaration[]): ShownPolicy[] {
  const policies = new Map<string, ShownPolicy>();
  for (const { property, value } of declarations) {
    const kind = POLICIES[property];
    if (kind) policies.set(`${kind} ${value}`, { kind, value, citation: null });
  }
  return [...policies.values()];
}

export function filedPolicies(outlet: PanelOutlet): ShownPolicy[] {
  return outlet.policies.map(({ kind, url, citation }) => ({ kind, value: url, citation }));
}

/** The policies on unnamed sources, each with whose it is: null is the page that declares it. */
export function policiesOnUnnamedSources(panel: Panel): { whose: string | null; policy: ShownPolicy }[] {
  const outlets = [panel.outlet, panel.origin.outlet].filter((outlet) => outlet !== null);
  const all = [
    ...outlets.flatMap((outlet) => filedPolicies(outlet).map((policy) => ({ whose: outlet.name, policy }))),
    ...declaredPolicies(panel.declarations).map((policy) => ({ whose: null, policy })),
  ];
  return all.filter(({ policy }) => policy.kind === "unnamed_sources");
}

export type Subject = "article" | "publisher" | "page";

/** What the page declares, by whom it is about and without the policies, which stand elsewhere. */
export function declaredAbout(declarations: readonly Declaration[]): Map<Subject, Declaration[]> {
  const groups = new Map<Subject, Declaration[]>();
  for (const declaration of declarations) {
    if (declaration.type === "ClaimReview" || declaration.property in POLICIES) continue;
    const subject = subjectOf(declaration.type);
    groups.set(subject, [...(groups.get(subject) ?? []), declaration]);
  }
  return groups;
}

/** The reviews of claims that the page declares, each with its properties. */
export function claimReviews(declarations: readonly Declaration[]): ReadonlyMap<string, string>[] {
  const reviews = new Map<number, Map<string, string>>();
  for (const { type, property, value, object } of declarations) {
    if (type !== "ClaimReview") continue;
    const review = reviews.get(object) ?? new Map<string, string>();
    reviews.set(object, review.set(property, review.get(property) ?? value));
  }
  return [...reviews.values()];
}

function subjectOf(type: string): Subject {
  if (/(?:Article|Posting|Report|PressRelease)$/.test(type)) return "article";
  return /(?:Organization|Corporation)$/.test(type) ? "publisher" : "page";
}

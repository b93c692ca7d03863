import type { Declaration, Panel, PanelOutlet } from "../../api/types";
import { formatDeclared } from "../../words/format";

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

/** The policies that the page declares, each once and without those that are on file all the same. */
export function declaredPolicies(panel: Panel): ShownPolicy[] {
  const filed = new Set(outletsOf(panel).flatMap(({ policies }) => policies.map(keyOf)));
  const policies = new Map<string, ShownPolicy>();
  for (const { property, value } of panel.declarations) {
    const kind = POLICIES[property];
    const key = kind && keyOf({ kind, url: value });
    if (key && !filed.has(key)) policies.set(key, { kind, value, citation: null });
  }
  return [...policies.values()];
}

function outletsOf({ outlet, origin }: Panel): PanelOutlet[] {
  return [outlet, origin.outlet].filter((one) => one !== null);
}

function keyOf({ kind, url }: { kind: string; url: string }): string {
  return `${kind} ${url.replace(/\/$/, "")}`;
}

/** The policies of an outlet that are on file, each with its citation. */
export function filedPolicies(outlet: PanelOutlet): ShownPolicy[] {
  return outlet.policies.map(({ kind, url, citation }) => ({ kind, value: url, citation }));
}

/** The policies on unnamed sources, each with whose it is: null is the page that declares it. */
export function policiesOnUnnamedSources(panel: Panel): { whose: string | null; policy: ShownPolicy }[] {
  const all = [
    ...outletsOf(panel).flatMap((outlet) =>
      filedPolicies(outlet).map((policy) => ({ whose: outlet.name, policy })),
    ),
    ...declaredPolicies(panel).map((policy) => ({ whose: null, policy })),
  ];
  return all.filter(({ policy }) => policy.kind === "unnamed_sources");
}

const SUBJECTS = ["article", "publisher", "page"] as const;
type Subject = (typeof SUBJECTS)[number];

/** What the page declares of one subject: its properties, each with its values in words. */
export interface Stated {
  subject: Subject;
  properties: Map<string, string[]>;
}

/**
 * What the page declares, by whom it is about and without the policies, which stand elsewhere. What was said of an
 * earlier subject is not said again, nor is a name that stands there already.
 */
export function declaredAbout(declarations: readonly Declaration[]): Stated[] {
  const said = new Set<string>();
  const plain = declarations.filter(
    ({ type, property }) => type !== "ClaimReview" && !(property in POLICIES),
  );
  return SUBJECTS.map((subject) => {
    const properties = new Map<string, string[]>();
    for (const { type, property, value } of plain) {
      const words = formatDeclared(property, value);
      const key = property === "name" ? words : `${property}\n${words}`;
      if (subjectOf(type) !== subject || said.has(key)) continue;
      said.add(key).add(words);
      properties.set(property, [...(properties.get(property) ?? []), words]);
    }
    return { subject, properties };
  }).filter(({ properties }) => properties.size > 0);
}

/** A review of a claim, as far as the page declares it. */
export interface ClaimReview {
  claim: string;
  rating: string | undefined;
  author: string | undefined;
  date: string | undefined;
}

/** The reviews of claims that the page declares; one that does not say what it reviews is none. */
export function claimReviews(declarations: readonly Declaration[]): ClaimReview[] {
  const reviews = new Map<number, Map<string, string>>();
  for (const { type, property, value, object } of declarations) {
    if (type !== "ClaimReview") continue;
    const review = reviews.get(object) ?? new Map<string, string>();
    reviews.set(object, review.set(property, review.get(property) ?? value));
  }
  return [...reviews.values()].flatMap((review) => {
    const claim = review.get("claimReviewed") ?? review.get("itemReviewed");
    if (claim === undefined) return [];
    const [rating, author, date] = ["reviewRating", "author", "datePublished"].map((name) =>
      review.get(name),
    );
    return [{ claim, rating, author, date }];
  });
}

function subjectOf(type: string): Subject {
  if (/(?:Article|Posting|Report|PressRelease)$/.test(type)) return "article";
  return /(?:Organization|Corporation)$/.test(type) ? "publisher" : "page";
}

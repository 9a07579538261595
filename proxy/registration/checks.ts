import type { Conditions } from '../../schema/contract/conditions.ts';
import type { ParticipantRequest } from '../../schema/contract/participants.ts';
import { Problem, type ProblemPlace } from '../../schema/contract/problem.ts';
import type { Gir } from '../../schema/contract/simulation.ts';
import { isListFrozen, lastListDay, listClosesAt } from '../../schema/rules/deadlines.ts';
import { longDate } from '../../schema/rules/french.ts';
import { noticeVersion } from '../../schema/rules/notice.ts';
import { selectConditions } from '../../schema/rules/select.ts';
import { caredId } from './person.ts';

interface HealthFacts {
  disabled?: boolean | null | undefined;
  longTermIllness?: boolean | null | undefined;
  gir?: Gir | null | undefined;
}

/** Refuses a health fact without the express consent of whom it is about (Conditions 2026, Annexe 3), and a `cared` that nobody describes. */
export function requireTogether(request: ParticipantRequest): void {
  const errors: ProblemPlace[] = [];
  const consent = (path: string, facts: HealthFacts, given: unknown): void => {
    if (!tellsHealth(facts) || (given ?? null) !== null) return;
    errors.push({ pointer: `${path}/consents/healthData`, code: 'consent-required', detail: 'Une réponse touche à la santé : il faut le consentement exprès de la personne.' });
  };
  consent('', request, request.consents.healthData);
  if (request.caredPerson) consent('/caredPerson', request.caredPerson, request.caredPerson.consents?.healthData);
  (request.ties ?? []).forEach(({ to }, index) => {
    if (to === caredId && !request.caredPerson) errors.push({ pointer: `/ties/${index}/to`, code: 'tie-to-nobody', detail: 'Décrivez la personne aidée dans « caredPerson ».' });
  });
  if (request.caredPerson && !(request.ties ?? []).some(({ to }) => to === caredId)) {
    errors.push({ pointer: '/caredPerson', code: 'tied-by-nobody', detail: 'Personne n’est lié à cette personne aidée : ajoutez le lien « cared », ou retirez-la.' });
  }
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
}

/** Writes the version of the texts where « the one in force » was said, and nothing where consent was not given. */
export function withVersions(request: ParticipantRequest): ParticipantRequest {
  const version = <Given>(given: Given): Given | string => (given === true ? noticeVersion : given);
  const health = (given: typeof healthData) => (given === false ? null : version(given));
  const { notice, healthData } = request.consents;
  const [own, cared] = [health(healthData), request.caredPerson];
  return {
    ...request,
    consents: { notice: version(notice), ...(own != null && { healthData: own }) },
    ...(cared && { caredPerson: { ...cared, ...(cared.consents && { consents: { ...cared.consents, healthData: health(cared.consents.healthData) } }) } }),
  };
}

/** Refuses every write once J-17 has passed, and says what to send instead (C27). */
export function requireOpenList(startDate: string, now: Date, conditions: readonly Conditions[]): void {
  const rules = rulesFor(startDate, conditions);
  if (!isListFrozen(startDate, now, rules)) return;
  const closed = longDate(lastListDay(startDate, rules));
  throw new Problem('list-frozen', {
    detail: `La liste est fermée depuis le ${closed} au soir. Écrivez à service-sev-web@ancv.fr : votre structure, le numéro de convention, le lieu et la date du séjour, les noms des personnes qui ne partent plus, et pour chaque personne qui part à leur place toutes ses données, avec sa pièce d’identité et son avis d’impôt.`,
  });
}

/** The last instant, in milliseconds, at which the list of a stay may be written. */
export function listClosesAtBy(startDate: string, conditions: readonly Conditions[]): number {
  return Date.parse(listClosesAt(startDate, rulesFor(startDate, conditions)));
}

function rulesFor(startDate: string, conditions: readonly Conditions[]): Conditions {
  const rules = selectConditions(startDate, startDate, conditions)?.conditions ?? conditions.at(-1);
  if (!rules) throw new Error('no conditions are published');
  return rules;
}

function tellsHealth({ disabled, longTermIllness, gir }: HealthFacts): boolean {
  return disabled === true || longTermIllness === true || typeof gir === 'number';
}

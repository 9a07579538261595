import { dayNumber } from './age.ts';
import { anyGround, isSenior } from './facts.ts';
import { none, type Caution, type Values } from './finding.ts';
import type { Case } from './person.ts';

/**
 * The places where official texts disagree and this answer is touched (domain notes C01 to C56): only the readings that
 * the conditions of the year list.
 */
export function cautionsOf(found: Case): Caution[] {
  const cautions: Caution[] = [];
  const flag = (code: string, when: boolean, values: Values = none): void => {
    const citations = when ? found.rules.conditions.readings[code] : undefined;
    if (citations) cautions.push({ code, values, sources: citations.map(found.rules.cite) });
  };
  flagIncome(found, flag);
  flagAge(found, flag);
  if (found.companions.length) flagCompanions(found, flag);
  flagStay(found, flag);
  return cautions;
}

type Flag = (code: string, when: boolean, values?: Values) => void;

function flagIncome({ income, basis, aid, programme, category, openings, holder }: Case, flag: Flag): void {
  // An income is compared unless another basis decides, or the year's aid is already had.
  const compared = programme !== 'no' && !income.noNotice && basis !== 'carer' && basis !== 'civic-service'
    && (openings.aidThisYear === null || openings.aidThisYear === 'none');
  if (compared && income.income !== null && income.lowest && income.highest) {
    // What decides is the lowest limit for a yes, the highest for a no: the household need not be known to the end.
    const { euros, rivalEuros } = income.lowest;
    const between = rivalEuros !== null && income.income >= Math.min(rivalEuros, euros) && income.income < Math.max(rivalEuros, euros);
    if (between) flag('C01', true, { income: income.income, threshold: euros, rival: rivalEuros });
    flag('C02', income.income === income.highest.euros);
  }
  flag('C22', compared && income.outside);
  const own = category === 'senior' || category === 'senior-55' || category === 'tax-household';
  flag('C15', compared && !own && category !== null && aid !== 'no' && !income.noNotice);
  flag('C52', category === 'tax-household' && holder.household?.taxNotice === false);
}

function flagAge({ endsOn, facts, rules, category, programme, basis, openings }: Case, flag: Flag): void {
  const { ages } = rules.conditions;
  const { person, age } = facts;
  const atEnd = Math.floor((endsOn - dayNumber(person.birthDate)) / 10000);
  // A single birthday can fall inside a stay of sixty nights at most.
  const turning = atEnd === ages.seniorWithHealth.value || atEnd === ages.senior.value || atEnd === ages.child.value + 1;
  if (turning && atEnd > age) flag('C04', true, { turning: atEnd });
  const justOld = (category === 'senior' && age === ages.senior.value) || (category === 'senior-55' && age === ages.seniorWithHealth.value);
  if (justOld) flag('C03', true, { age });
  const byHealth = category === 'senior-55' && facts.disabled !== true;
  flag('C05', byHealth);
  flag('C06', byHealth && facts.longTermIllness !== true && typeof person.gir === 'number' && person.gir !== 1 && person.gir > 4);
  flag('C13', programme !== 'no' && age === ages.child.value);
  const working = person.activity === 'retired-and-working' && age >= ages.seniorWithHealth.value;
  flag('C47', working && programme !== 'no' && (category === null || category === 'senior' || category === 'senior-55'));
  flag('C41', category === 'disabled-child' || (category === 'senior-55' && facts.disabled === true));
  const until = person.civicServiceUntil;
  if (basis === 'civic-service' && until != null && dayNumber(until) < endsOn) flag('C56', true, { until });
  flag('C37', openings.aidThisYear === 'other-ancv' && programme !== 'no' && (category === 'family-carer' || category === 'professional-carer'));
}

function flagCompanions({ stay, facts, rules, companions, category, basis, openings, frame }: Case, flag: Flag): void {
  const { ages } = rules.conditions;
  const again = openings.aidThisYear === 'sev';
  const flags = new Map<string, Values>();
  const raise = (code: string, when: boolean, values: Values = none): void => {
    if (when && !flags.has(code)) flags.set(code, values);
  };
  for (const { facts: cared, kinds } of companions) {
    const ground = anyGround(cared, rules.careGrounds);
    if (kinds.has('family-carer') && ground) {
      const used = category === 'family-carer' || basis === 'carer' || again;
      const young = cared.age < ages.seniorWithHealth.value || (cared.age < ages.senior.value && cared.disabled !== true);
      raise('C07', used && young, { age: cared.age });
      raise('C08', used && !cared.travels && category === 'family-carer');
      raise('C09', used && !cared.travels && openings.aidThisYear !== 'other-ancv');
      raise('C53', again && cared.travels && cared.age < ages.senior.value, { age: cared.age });
    }
    if (kinds.has('professional-carer') && cared.travels && isSenior(cared, rules) !== false) {
      raise('C12', ground !== true);
      raise('C10', ground === true && (basis === 'carer' || again));
      raise('C11', ground === true && openings.aidThisYear !== 'other-ancv' && (basis === 'carer' || again));
    }
    if (kinds.has('young-companion')) {
      const flagged = category === 'young-companion' && facts.age >= ages.companionFlag.value && !frame.civicService;
      raise('C51', flagged || (facts.age > ages.companion.value && category === null && stay.intergenerational !== false), { age: facts.age });
    }
  }
  for (const [code, values] of flags) flag(code, true, values);
}

function flagStay({ stay, endsOn, stayDecision, programme, provisional, rules }: Case, flag: Flag): void {
  if (programme === 'no') return;
  const [finding] = stayDecision.findings;
  if (finding?.code === 'no-tariff') flag('C23', true, { nights: stay.nights });
  flag('C38', finding?.code === 'excluded-dates');
  const tariff = stayDecision.prices?.tariff;
  flag('C54', stay.zone === 'ile-de-france' && tariff !== undefined && stay.nights !== 2);
  flag('C55', stay.zone === 'outre-mer' && tariff !== undefined);
  flag('C50', !provisional && endsOn > rules.conditions.year * 10000 + 1231);
}

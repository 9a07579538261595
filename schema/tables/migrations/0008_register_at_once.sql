-- What is sealed does not shrink, and is read with its row: no attempt to compress it, no second table to look it up in.
ALTER TABLE "sev"."idempotency_keys" ALTER COLUMN "answer" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "sev"."participants" ALTER COLUMN "listed" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "sev"."participant_files" ALTER COLUMN "file" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "sev"."idempotency_keys" SET (toast_tuple_target = 8160);
--> statement-breakpoint
ALTER TABLE "sev"."participant_files" SET (toast_tuple_target = 8160);
--> statement-breakpoint
-- Rows that each registration changes find room for their next state beside them.
ALTER TABLE "sev"."groups" SET (fillfactor = 60);
--> statement-breakpoint
ALTER TABLE "sev"."credit_accounts" SET (fillfactor = 60);
--> statement-breakpoint
-- Everything a decision reads of a stay: told again when the decision is written, the same text means the same facts.
CREATE FUNCTION "sev"."stay_told"(told "sev"."stays") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws('|', told.start_date, told.nights, told.zone, coalesce(told.theme, '-'), told.tags, told.price_cents, told.child_price_cents, told.single_supplement_cents)
$$;
--> statement-breakpoint
-- Registers one person whose rights were decided before, in one trip, as its caller and under the caller's policies.
-- Everything the decision supposed is looked at again under the product's locks, in their one order: the key of
-- idempotency, the person, the credit, the group. False, or an error of class 23, 40, 55 or SV, when something is otherwise:
-- then nothing is written, and the way that takes its time says what it is.
CREATE FUNCTION "sev"."register_at_once"(
  given_kind text, given_secret bytea, given_actor uuid, given_partner uuid, given_today date,
  given_group uuid, given_stay text, given_start date,
  given_id uuid, given_claim bytea, given_person bytea, given_listed bytea, given_aid integer, given_refusal text, given_at timestamptz,
  given_file bytea, given_birth_name bytea, given_given_name bytea, given_birth_date bytea, given_birth_place bytea,
  given_key_id uuid, given_route text, given_key bytea, given_body bytea, given_answer bytea
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  given_year CONSTANT integer := extract(year FROM given_start);
  told text;
  actor uuid;
  suspended boolean;
  provider uuid;
  stay text;
  movement uuid;
BEGIN
  told := set_config('sev.operator', 'on', true);
  IF given_kind = 'sk' THEN
    SELECT k.id, p.suspended_at IS NOT NULL AND (p.suspended_until IS NULL OR p.suspended_until >= given_today) INTO actor, suspended
      FROM sev.secret_keys k JOIN sev.partners p ON p.id = k.tenant_id
      WHERE k.hash = given_secret AND k.role = 'agent' AND k.tenant_id = given_partner;
  ELSE
    SELECT s.id, p.suspended_at IS NOT NULL AND (p.suspended_until IS NULL OR p.suspended_until >= given_today) INTO actor, suspended
      FROM sev.sessions s JOIN sev.partners p ON p.id = s.tenant_id
      WHERE s.token_hash = given_secret AND s.token_expires_at > now() AND s.role = 'agent' AND s.tenant_id = given_partner;
  END IF;
  told := set_config('sev.operator', '', true);
  IF actor IS NULL OR actor <> given_actor OR suspended THEN RETURN false; END IF;
  told := set_config('sev.tenant', given_partner::text, true);
  -- Whoever waits longer takes the other way, which waits longer.
  told := set_config('lock_timeout', '500', true);

  IF given_key IS NOT NULL THEN
    INSERT INTO sev.idempotency_keys (id, tenant_id, route, key_hash, body_print, status, answer, participant_ids)
      VALUES (given_key_id, given_partner, given_route, given_key, given_body, 201, given_answer, ARRAY[given_id]) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN false; END IF;
  END IF;

  PERFORM pg_advisory_xact_lock(('x' || encode(substring(given_claim FROM 1 FOR 8), 'hex'))::bit(64)::bigint);
  IF given_aid > 0 THEN
    PERFORM FROM sev.credits c JOIN sev.credit_accounts a ON a.partner_id = c.partner_id AND a.year = c.year AND a.kind = 'available'
      WHERE c.partner_id = given_partner AND c.year = given_year AND c.closed_at IS NULL AND c.notified_on <= given_start AND a.balance_cents >= given_aid FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'not at once: the credit' USING ERRCODE = 'SV001'; END IF;
  END IF;
  UPDATE sev.groups SET taken = taken + 1 WHERE id = given_group AND partner_id = given_partner AND cancelled_at IS NULL AND taken < places
    RETURNING provider_id, stay_id INTO provider, stay;
  IF NOT FOUND THEN RAISE EXCEPTION 'not at once: the group' USING ERRCODE = 'SV001'; END IF;
  -- A statement of its own: it sees the stay as it is once the group's lock is held.
  SELECT sev.stay_told(s) INTO told FROM sev.stays s WHERE s.id = stay;
  IF told IS DISTINCT FROM given_stay THEN RAISE EXCEPTION 'not at once: the stay' USING ERRCODE = 'SV002'; END IF;

  IF given_aid > 0 THEN
    INSERT INTO sev.aid_claims (year, person_hash, holder) VALUES (given_year, given_claim, given_id) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RAISE EXCEPTION 'not at once: the claim' USING ERRCODE = 'SV001'; END IF;
  ELSE
    PERFORM FROM sev.aid_claims WHERE year = given_year AND person_hash = given_claim;
    IF FOUND THEN RAISE EXCEPTION 'not at once: the claim' USING ERRCODE = 'SV001'; END IF;
  END IF;
  INSERT INTO sev.participants (id, group_id, partner_id, provider_id, person_hash, listed, aid_cents, aid_refusal, registered_at)
    VALUES (given_id, given_group, given_partner, provider, given_person, given_listed, given_aid, given_refusal, given_at);
  INSERT INTO sev.participant_files (participant_id, partner_id, file, birth_name_print, given_name_print, birth_date_print, birth_place_print)
    VALUES (given_id, given_partner, given_file, given_birth_name, given_given_name, given_birth_date, given_birth_place);
  IF given_aid > 0 THEN
    INSERT INTO sev.credit_movements (partner_id, year, kind, at, group_id, participant_id, note)
      VALUES (given_partner, given_year, 'aid', given_at, given_group, given_id, 'Aide accordée à l’inscription.') RETURNING id INTO movement;
    INSERT INTO sev.credit_entries (movement_id, partner_id, year, kind, amount_cents)
      VALUES (movement, given_partner, given_year, 'available', -given_aid), (movement, given_partner, given_year, 'used', given_aid);
  END IF;
  INSERT INTO sev.audit_trail (at, tenant_id, actor_id, action, row_id) VALUES (given_at, given_partner, given_actor, 'participant-registered', given_id);
  RETURN true;
END $$;

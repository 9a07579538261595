-- A movement's entries are written by one statement, which sums to zero for each movement it writes on and is carried to
-- the accounts once: what was looked at and written for each entry is looked at and written for all of them together.
DROP TRIGGER "credit_entries_carry" ON "sev"."credit_entries";
--> statement-breakpoint
DROP TRIGGER "credit_entries_balance" ON "sev"."credit_entries";
--> statement-breakpoint
DROP TRIGGER "credit_movements_balance" ON "sev"."credit_movements";
--> statement-breakpoint
DROP FUNCTION "sev"."carry_entry"();
--> statement-breakpoint
DROP FUNCTION "sev"."require_balance"();
--> statement-breakpoint
CREATE FUNCTION "sev"."carry_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  accounts integer;
  carried integer;
BEGIN
  IF EXISTS (SELECT FROM written GROUP BY movement_id HAVING count(*) < 2 OR sum(amount_cents) <> 0) THEN
    RAISE EXCEPTION 'the entries of a movement sum to zero';
  END IF;
  SELECT count(DISTINCT (partner_id, year, kind)) INTO accounts FROM written;
  UPDATE sev.credit_accounts a SET balance_cents = a.balance_cents + w.amount_cents
    FROM (SELECT partner_id, year, kind, sum(amount_cents)::bigint AS amount_cents FROM written GROUP BY partner_id, year, kind) w
    WHERE a.partner_id = w.partner_id AND a.year = w.year AND a.kind = w.kind;
  GET DIAGNOSTICS carried = ROW_COUNT;
  IF carried <> accounts THEN RAISE EXCEPTION 'no account for this entry'; END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "credit_entries_carry" AFTER INSERT ON "sev"."credit_entries" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "sev"."carry_entries"();
--> statement-breakpoint
CREATE FUNCTION "sev"."require_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM sev.credit_entries WHERE movement_id = NEW.id) THEN RAISE EXCEPTION 'the entries of a movement sum to zero, and there are some'; END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "credit_movements_entries" AFTER INSERT ON "sev"."credit_movements" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "sev"."require_entries"();
--> statement-breakpoint
DROP FUNCTION "sev"."register_at_once";
--> statement-breakpoint
-- One person to register, decided beforehand, with all that the decision supposed. What is sealed stands apart, at its place
-- among the bytes given in base64: from which on, and how many.
CREATE TYPE "sev"."newcomer" AS (
  place integer,
  caller_kind text, caller_secret bytea, actor_id uuid, partner_id uuid, today date,
  group_id uuid, told text, start_date date, year integer,
  id uuid, claim bytea, person_hash bytea, aid_cents integer, aid_refusal text, registered_at timestamptz, movement_id uuid,
  birth_name_print bytea, given_name_print bytea, birth_date_print bytea, birth_place_print bytea,
  key_id uuid, route text, key_hash bytea, body_print bytea,
  listed_at integer, listed_bytes integer, file_at integer, file_bytes integer
);
--> statement-breakpoint
-- Registers people whose rights were decided before, for one partner or several, in one trip and one transaction, which is
-- in the scope of these partners and no other. Everything their decisions supposed is looked at again under the product's
-- locks, in their one order: keys of idempotency, people, credits, groups. Answers the places of those who were written, and
-- « changed » for those whose stay is not what was told of it. Of anybody else nothing is written, and the way that takes
-- its time says why. An error of class 23, 40 or 55 means that nobody was written.
--
-- Its plans are kept as long as a connection, some from when a table was empty: each row is found by its key all the same.
-- Made anew for each trip, they would take as long as the trip.
CREATE FUNCTION "sev"."register_together"(given text, given_sealed text) RETURNS TABLE (place integer, outcome text)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
DECLARE
  sealed CONSTANT bytea := decode(given_sealed, 'base64');
  asked sev.newcomer[];
  kept uuid[];
  sound integer[];
  written uuid[];
BEGIN
  -- Who asks is believed anew. These two tables are the operator's, and each row is looked for by a secret.
  PERFORM set_config('sev.operator', 'on', true);
  asked := ARRAY(
    SELECT n FROM json_populate_recordset(NULL::sev.newcomer, given::json) n JOIN sev.partners p ON p.id = n.partner_id
    WHERE (p.suspended_at IS NULL OR p.suspended_until < n.today)
      AND CASE n.caller_kind
        WHEN 'sk' THEN EXISTS (SELECT FROM sev.secret_keys k WHERE k.hash = n.caller_secret AND k.id = n.actor_id AND k.role = 'agent' AND k.tenant_id = n.partner_id)
        ELSE EXISTS (SELECT FROM sev.sessions s WHERE s.token_hash = n.caller_secret AND s.id = n.actor_id AND s.token_expires_at > now() AND s.role = 'agent' AND s.tenant_id = n.partner_id)
      END);
  PERFORM set_config('sev.operator', '', true);
  PERFORM set_config('sev.tenant', ARRAY(SELECT DISTINCT n.partner_id FROM unnest(asked) n)::text, true);
  -- Who waits longer takes the other way, which waits longer: others are on this trip.
  PERFORM set_config('lock_timeout', '200', true);

  WITH taken AS (
    INSERT INTO sev.idempotency_keys (id, tenant_id, route, key_hash, body_print, status, answer, answer_of, participant_ids)
      SELECT n.key_id, n.partner_id, n.route, n.key_hash, n.body_print, 201, substring(sealed FROM n.file_at FOR n.file_bytes), n.id, ARRAY[n.id]
      FROM unnest(asked) n WHERE n.key_hash IS NOT NULL ORDER BY n.partner_id, n.route, n.key_hash, n.place
      ON CONFLICT DO NOTHING RETURNING id)
  SELECT ARRAY(SELECT id FROM taken) INTO kept;
  PERFORM pg_advisory_xact_lock(person.lock) FROM (
    SELECT DISTINCT ('x' || encode(substring(n.claim FROM 1 FOR 8), 'hex'))::bit(64)::bigint AS lock FROM unnest(asked) n ORDER BY lock) person;
  PERFORM FROM sev.credits c WHERE (c.partner_id, c.year) IN (SELECT n.partner_id, n.year FROM unnest(asked) n WHERE n.aid_cents > 0)
    ORDER BY c.partner_id, c.year FOR UPDATE;
  PERFORM FROM sev.groups g WHERE g.id IN (SELECT n.group_id FROM unnest(asked) n) ORDER BY g.id FOR UPDATE;

  -- A statement of its own: it sees everything as it is once the locks are held. What several ask for is given to the first of them.
  sound := ARRAY(SELECT one.place FROM (
    SELECT n.place,
      row_number() OVER (PARTITION BY n.claim ORDER BY n.place) = 1
      AND row_number() OVER (PARTITION BY n.group_id ORDER BY n.place) <= g.places - g.taken
      AND (n.aid_cents = 0 OR coalesce(sum(n.aid_cents) OVER (PARTITION BY n.partner_id, n.year ORDER BY n.place) <= a.balance_cents, false)) AS enough
    FROM unnest(asked) n
      JOIN sev.groups g ON g.id = n.group_id AND g.partner_id = n.partner_id AND g.cancelled_at IS NULL
      JOIN sev.stays s ON s.id = g.stay_id AND sev.stay_told(s) = n.told
      LEFT JOIN sev.credits c ON c.partner_id = n.partner_id AND c.year = n.year AND c.closed_at IS NULL AND c.notified_on <= n.start_date
      LEFT JOIN sev.credit_accounts a ON a.partner_id = c.partner_id AND a.year = c.year AND a.kind = 'available'
    WHERE (n.key_hash IS NULL OR n.key_id = ANY (kept))
      AND NOT EXISTS (SELECT FROM sev.aid_claims t WHERE t.year = n.year AND t.person_hash = n.claim)) one
    WHERE one.enough);
  -- Who is on the list already is left, found by the key that refuses them twice.
  WITH listed AS (
    INSERT INTO sev.participants (id, group_id, partner_id, provider_id, person_hash, listed, aid_cents, aid_refusal, registered_at)
      SELECT n.id, n.group_id, n.partner_id, g.provider_id, n.person_hash, substring(sealed FROM n.listed_at FOR n.listed_bytes), n.aid_cents, n.aid_refusal, n.registered_at
      FROM unnest(asked) n JOIN sev.groups g ON g.id = n.group_id WHERE n.place = ANY (sound) ORDER BY n.place
      ON CONFLICT ON CONSTRAINT participants_once DO NOTHING RETURNING id)
  SELECT ARRAY(SELECT id FROM listed) INTO written;
  IF cardinality(written) < cardinality(asked) THEN
    RETURN QUERY SELECT n.place, 'changed' FROM unnest(asked) n JOIN sev.groups g ON g.id = n.group_id JOIN sev.stays s ON s.id = g.stay_id WHERE sev.stay_told(s) <> n.told;
    DELETE FROM sev.idempotency_keys k USING unnest(asked) n WHERE k.id = n.key_id AND k.id = ANY (kept) AND n.id <> ALL (written);
    asked := ARRAY(SELECT n FROM unnest(asked) n WHERE n.id = ANY (written));
  END IF;

  UPDATE sev.groups g SET taken = g.taken + more.people
    FROM (SELECT n.group_id, count(*)::integer AS people FROM unnest(asked) n GROUP BY n.group_id) more WHERE g.id = more.group_id;
  INSERT INTO sev.aid_claims (year, person_hash, holder) SELECT n.year, n.claim, n.id FROM unnest(asked) n WHERE n.aid_cents > 0;
  INSERT INTO sev.participant_files (participant_id, partner_id, file, birth_name_print, given_name_print, birth_date_print, birth_place_print)
    SELECT n.id, n.partner_id, substring(sealed FROM n.file_at FOR n.file_bytes), n.birth_name_print, n.given_name_print, n.birth_date_print, n.birth_place_print FROM unnest(asked) n;
  INSERT INTO sev.credit_movements (id, partner_id, year, kind, at, group_id, participant_id, note)
    SELECT n.movement_id, n.partner_id, n.year, 'aid', n.registered_at, n.group_id, n.id, 'Aide accordée à l’inscription.' FROM unnest(asked) n
    WHERE n.aid_cents > 0 ORDER BY n.place;
  INSERT INTO sev.credit_entries (movement_id, partner_id, year, kind, amount_cents)
    SELECT n.movement_id, n.partner_id, n.year, side.kind, side.sign * n.aid_cents
    FROM unnest(asked) n, (VALUES ('available', -1), ('used', 1)) AS side (kind, sign) WHERE n.aid_cents > 0;
  INSERT INTO sev.audit_trail (at, tenant_id, actor_id, action, row_id)
    SELECT n.registered_at, n.partner_id, n.actor_id, 'participant-registered', n.id FROM unnest(asked) n ORDER BY n.place;
  RETURN QUERY SELECT n.place, 'written' FROM unnest(asked) n;
END $$;

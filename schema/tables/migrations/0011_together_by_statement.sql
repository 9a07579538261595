-- A movement and its entries are written by one statement, at whose end all that it wrote is looked at together, and carried
-- to the accounts. Nothing of this can be taken away afterwards: what a key would look at again for each row, it looks at once.
--
-- For a while 0010 said this itself: what stands so already is left so.
ALTER TABLE "sev"."credit_entries" DROP CONSTRAINT IF EXISTS "credit_entries_movement_id_credit_movements_id_fk";
--> statement-breakpoint
ALTER TABLE "sev"."credit_entries" DROP CONSTRAINT IF EXISTS "credit_entries_account";
--> statement-breakpoint
ALTER TABLE "sev"."credit_movements" DROP CONSTRAINT IF EXISTS "credit_movements_credit";
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "sev"."carry_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  accounts integer;
  carried integer;
BEGIN
  IF EXISTS (SELECT FROM written w LEFT JOIN sev.credit_movements m ON m.id = w.movement_id GROUP BY w.movement_id
             HAVING count(*) < 2 OR sum(w.amount_cents) <> 0 OR NOT bool_and(coalesce((m.partner_id, m.year) = (w.partner_id, w.year), false))) THEN
    RAISE EXCEPTION 'the entries of a movement, of its own credit, sum to zero';
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
DROP TRIGGER "credit_movements_entries" ON "sev"."credit_movements";
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "sev"."require_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM moved m WHERE NOT EXISTS (SELECT FROM sev.credit_entries e WHERE e.movement_id = m.id)) THEN
    RAISE EXCEPTION 'a movement is written with its entries, which sum to zero';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "credit_movements_entries" AFTER INSERT ON "sev"."credit_movements" REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION "sev"."require_entries"();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "sev"."refuse_removal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the rows of % stay', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE OR REPLACE TRIGGER "credit_accounts_stay" BEFORE DELETE OR TRUNCATE OR UPDATE OF "partner_id", "year", "kind" ON "sev"."credit_accounts" FOR EACH STATEMENT EXECUTE FUNCTION "sev"."refuse_removal"();
--> statement-breakpoint
-- As it was, with both written as one statement at whose end they are looked at, less waiting for a lock, and a look at who
-- met too many aids.
CREATE OR REPLACE FUNCTION "sev"."register_together"(given text, given_sealed text) RETURNS TABLE (place integer, outcome text)
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
      -- Whoever met the aids of so many people in an hour is told so the other way, whoever they register.
      AND (SELECT count(*) FROM sev.audit_trail t WHERE t.tenant_id = n.partner_id AND t.action = 'claim-met' AND t.at > n.registered_at - interval '1 hour') < 60
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
  -- As one statement, at whose end both are looked at.
  WITH moved AS (
    INSERT INTO sev.credit_movements (id, partner_id, year, kind, at, group_id, participant_id, note)
      SELECT n.movement_id, n.partner_id, n.year, 'aid', n.registered_at, n.group_id, n.id, 'Aide accordée à l’inscription.' FROM unnest(asked) n
      WHERE n.aid_cents > 0 ORDER BY n.place)
  INSERT INTO sev.credit_entries (movement_id, partner_id, year, kind, amount_cents)
    SELECT n.movement_id, n.partner_id, n.year, side.kind, side.sign * n.aid_cents
    FROM unnest(asked) n, (VALUES ('available', -1), ('used', 1)) AS side (kind, sign) WHERE n.aid_cents > 0;
  INSERT INTO sev.audit_trail (at, tenant_id, actor_id, action, row_id)
    SELECT n.registered_at, n.partner_id, n.actor_id, 'participant-registered', n.id FROM unnest(asked) n ORDER BY n.place;
  RETURN QUERY SELECT n.place, 'written' FROM unnest(asked) n;
END $$;

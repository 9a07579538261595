ALTER TABLE "sev"."audit_trail" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."credit_accounts" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."credit_entries" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."credit_movements" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."credits" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."groups" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."idempotency_keys" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."outbox" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."participant_files" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."participant_ties" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."participants" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."partners" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."provider_accounts" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."secret_keys" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sev"."sessions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE FUNCTION "sev"."carry_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE sev.credit_accounts SET balance_cents = balance_cents + NEW.amount_cents
    WHERE partner_id = NEW.partner_id AND year = NEW.year AND kind = NEW.kind;
  IF NOT FOUND THEN RAISE EXCEPTION 'no account for this entry'; END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "credit_entries_carry" AFTER INSERT ON "sev"."credit_entries" FOR EACH ROW EXECUTE FUNCTION "sev"."carry_entry"();
--> statement-breakpoint
CREATE FUNCTION "sev"."require_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  movement uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
  IF (SELECT count(*) < 2 OR sum(amount_cents) <> 0 FROM sev.credit_entries WHERE movement_id = movement) THEN
    RAISE EXCEPTION 'the entries of a movement sum to zero';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "credit_movements_balance" AFTER INSERT ON "sev"."credit_movements" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "sev"."require_balance"('id');
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "credit_entries_balance" AFTER INSERT ON "sev"."credit_entries" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "sev"."require_balance"('movement_id');
--> statement-breakpoint
CREATE FUNCTION "sev"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER "credit_entries_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sev"."credit_entries" FOR EACH STATEMENT EXECUTE FUNCTION "sev"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "credit_movements_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sev"."credit_movements" FOR EACH STATEMENT EXECUTE FUNCTION "sev"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "audit_trail_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sev"."audit_trail" FOR EACH STATEMENT EXECUTE FUNCTION "sev"."refuse_change"();
--> statement-breakpoint
CREATE FUNCTION "sev"."holder_of_key"(given bytea) RETURNS TABLE (key_id uuid, tenant_id uuid, role text, suspended_at timestamptz, suspended_until date) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('sev.operator', 'on', true);
  RETURN QUERY SELECT k.id, k.tenant_id, k.role, p.suspended_at, p.suspended_until
    FROM sev.secret_keys k LEFT JOIN sev.partners p ON k.role = 'agent' AND p.id = k.tenant_id WHERE k.hash = given;
  PERFORM set_config('sev.operator', '', true);
END $$;
--> statement-breakpoint
CREATE FUNCTION "sev"."holder_of_token"(given bytea) RETURNS TABLE (session_id uuid, tenant_id uuid, role text, origin text, frame_hash bytea, subject bytea, suspended_at timestamptz, suspended_until date) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('sev.operator', 'on', true);
  RETURN QUERY SELECT s.id, s.tenant_id, s.role, s.origin, s.frame_hash, s.subject, p.suspended_at, p.suspended_until
    FROM sev.sessions s LEFT JOIN sev.partners p ON s.role = 'agent' AND p.id = s.tenant_id WHERE s.token_hash = given AND s.token_expires_at > now();
  PERFORM set_config('sev.operator', '', true);
END $$;
--> statement-breakpoint
CREATE FUNCTION "sev"."origin_is_known"(given text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  known boolean;
BEGIN
  PERFORM set_config('sev.operator', 'on', true);
  known := EXISTS (SELECT FROM sev.partners WHERE given = ANY (origins)) OR EXISTS (SELECT FROM sev.provider_accounts WHERE given = ANY (origins));
  PERFORM set_config('sev.operator', '', true);
  RETURN known;
END $$;

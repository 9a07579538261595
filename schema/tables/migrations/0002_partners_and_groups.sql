CREATE TABLE "sev"."aid_claims" (
	"year" integer NOT NULL,
	"person_hash" "bytea" NOT NULL,
	"holder" uuid,
	CONSTRAINT "aid_claims_year_person_hash_pk" PRIMARY KEY("year","person_hash")
);
--> statement-breakpoint
CREATE TABLE "sev"."audit_trail" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"tenant_id" uuid NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"row_id" uuid
);
--> statement-breakpoint
ALTER TABLE "sev"."audit_trail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."credit_accounts" (
	"partner_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"balance_cents" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "credit_accounts_partner_id_year_kind_pk" PRIMARY KEY("partner_id","year","kind"),
	CONSTRAINT "credit_accounts_floor" CHECK ("sev"."credit_accounts"."kind" = 'notified' or "sev"."credit_accounts"."balance_cents" >= 0)
);
--> statement-breakpoint
ALTER TABLE "sev"."credit_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."credit_entries" (
	"movement_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	CONSTRAINT "credit_entries_movement_id_kind_pk" PRIMARY KEY("movement_id","kind"),
	CONSTRAINT "credit_entries_amount" CHECK ("sev"."credit_entries"."amount_cents" <> 0)
);
--> statement-breakpoint
ALTER TABLE "sev"."credit_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."credit_movements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigserial NOT NULL,
	"partner_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"group_id" uuid,
	"participant_id" uuid,
	"note" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sev"."credit_movements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."credits" (
	"partner_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"notified_on" date NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "credits_partner_id_year_pk" PRIMARY KEY("partner_id","year")
);
--> statement-breakpoint
ALTER TABLE "sev"."credits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."groups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"partner_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"stay_id" text NOT NULL,
	"partner_name" text NOT NULL,
	"convention_number" text NOT NULL,
	"places" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"provider_validated_at" timestamp with time zone,
	"partner_validated_at" timestamp with time zone,
	"partner_validates_by" date,
	CONSTRAINT "groups_sides" UNIQUE("id","partner_id","provider_id"),
	CONSTRAINT "groups_places" CHECK ("sev"."groups"."places" > 0 and "sev"."groups"."taken" >= 0 and "sev"."groups"."taken" <= "sev"."groups"."places"),
	CONSTRAINT "groups_order" CHECK ("sev"."groups"."partner_validated_at" is null or "sev"."groups"."provider_validated_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "sev"."groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."idempotency_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"route" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"body_print" "bytea" NOT NULL,
	"status" integer,
	"answer" "bytea",
	"participant_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_once" UNIQUE("tenant_id","route","key_hash")
);
--> statement-breakpoint
ALTER TABLE "sev"."idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigserial NOT NULL,
	"kind" text NOT NULL,
	"dedupe" text NOT NULL,
	"mail" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_dedupe_unique" UNIQUE("dedupe")
);
--> statement-breakpoint
ALTER TABLE "sev"."outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."participant_files" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"file" "bytea" NOT NULL,
	"birth_name_print" "bytea" NOT NULL,
	"given_name_print" "bytea" NOT NULL,
	"birth_date_print" "bytea" NOT NULL,
	"birth_place_print" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sev"."participant_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."participant_ties" (
	"partner_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	CONSTRAINT "participant_ties_participant_id_to_id_pk" PRIMARY KEY("participant_id","to_id")
);
--> statement-breakpoint
ALTER TABLE "sev"."participant_ties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."participants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"group_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"person_hash" "bytea" NOT NULL,
	"listed" "bytea" NOT NULL,
	"aid_cents" integer DEFAULT 0 NOT NULL,
	"aid_refusal" text,
	"registered_at" timestamp with time zone NOT NULL,
	"absent_for_provider" boolean,
	"absent_for_partner" boolean,
	CONSTRAINT "participants_once" UNIQUE("group_id","partner_id","person_hash"),
	CONSTRAINT "participants_side" UNIQUE("id","partner_id"),
	CONSTRAINT "participants_aid" CHECK ("sev"."participants"."aid_cents" >= 0 and ("sev"."participants"."aid_cents" = 0 or "sev"."participants"."aid_refusal" is null))
);
--> statement-breakpoint
ALTER TABLE "sev"."participants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."partners" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"convention_number" text NOT NULL,
	"name" text NOT NULL,
	"siret" text,
	"email" text NOT NULL,
	"phone" text,
	"origins" text[] NOT NULL,
	"department_code" text,
	"suspended_at" timestamp with time zone,
	"suspended_until" date,
	"suspension_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "partners_convention_number_unique" UNIQUE("convention_number")
);
--> statement-breakpoint
ALTER TABLE "sev"."partners" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."provider_accounts" (
	"provider_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"origins" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sev"."provider_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."secret_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"role" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "secret_keys_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "sev"."secret_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sev"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"role" text NOT NULL,
	"key_id" uuid NOT NULL,
	"subject" "bytea" NOT NULL,
	"origin" text NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"secret_expires_at" timestamp with time zone NOT NULL,
	"token_hash" "bytea",
	"token_expires_at" timestamp with time zone,
	"frame_hash" "bytea",
	CONSTRAINT "sessions_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "sessions_token" CHECK (("sev"."sessions"."token_hash" is null) = ("sev"."sessions"."token_expires_at" is null))
);
--> statement-breakpoint
ALTER TABLE "sev"."sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sev"."stays" DROP CONSTRAINT "stays_places";--> statement-breakpoint
ALTER TABLE "sev"."catalogue_version" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sev"."stays" ADD COLUMN "held" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sev"."stays" ADD COLUMN "withdrawn" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sev"."credit_accounts" ADD CONSTRAINT "credit_accounts_credit" FOREIGN KEY ("partner_id","year") REFERENCES "sev"."credits"("partner_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."credit_entries" ADD CONSTRAINT "credit_entries_movement_id_credit_movements_id_fk" FOREIGN KEY ("movement_id") REFERENCES "sev"."credit_movements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."credit_entries" ADD CONSTRAINT "credit_entries_account" FOREIGN KEY ("partner_id","year","kind") REFERENCES "sev"."credit_accounts"("partner_id","year","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."credit_movements" ADD CONSTRAINT "credit_movements_credit" FOREIGN KEY ("partner_id","year") REFERENCES "sev"."credits"("partner_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."credits" ADD CONSTRAINT "credits_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "sev"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."groups" ADD CONSTRAINT "groups_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "sev"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."groups" ADD CONSTRAINT "groups_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "sev"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."groups" ADD CONSTRAINT "groups_stay_id_stays_id_fk" FOREIGN KEY ("stay_id") REFERENCES "sev"."stays"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."participant_files" ADD CONSTRAINT "participant_files_participant" FOREIGN KEY ("participant_id","partner_id") REFERENCES "sev"."participants"("id","partner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."participant_ties" ADD CONSTRAINT "participant_ties_from" FOREIGN KEY ("participant_id","partner_id") REFERENCES "sev"."participants"("id","partner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."participant_ties" ADD CONSTRAINT "participant_ties_to" FOREIGN KEY ("to_id","partner_id") REFERENCES "sev"."participants"("id","partner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."participants" ADD CONSTRAINT "participants_group" FOREIGN KEY ("group_id","partner_id","provider_id") REFERENCES "sev"."groups"("id","partner_id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."provider_accounts" ADD CONSTRAINT "provider_accounts_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "sev"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."sessions" ADD CONSTRAINT "sessions_key_id_secret_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "sev"."secret_keys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "aid_claims_holder" ON "sev"."aid_claims" USING btree ("holder");--> statement-breakpoint
CREATE INDEX "audit_trail_tenant" ON "sev"."audit_trail" USING btree ("tenant_id","action","at");--> statement-breakpoint
CREATE INDEX "credit_movements_credit_position" ON "sev"."credit_movements" USING btree ("partner_id","year","position");--> statement-breakpoint
CREATE INDEX "groups_partner" ON "sev"."groups" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "groups_provider" ON "sev"."groups" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "groups_stay" ON "sev"."groups" USING btree ("stay_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_participant" ON "sev"."idempotency_keys" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "sev"."idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "sev"."outbox" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "participant_files_birth_name" ON "sev"."participant_files" USING btree ("partner_id","birth_name_print");--> statement-breakpoint
CREATE INDEX "participant_files_birth_date" ON "sev"."participant_files" USING btree ("partner_id","birth_date_print");--> statement-breakpoint
CREATE INDEX "participant_ties_to_id" ON "sev"."participant_ties" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "secret_keys_tenant" ON "sev"."secret_keys" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "sessions_tenant" ON "sev"."sessions" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "sessions_key" ON "sev"."sessions" USING btree ("key_id");--> statement-breakpoint
ALTER TABLE "sev"."stays" ADD CONSTRAINT "stays_places" CHECK ("sev"."stays"."held" >= 0 and "sev"."stays"."held" <= "sev"."stays"."places");--> statement-breakpoint
CREATE POLICY "audit_trail_read" ON "sev"."audit_trail" AS PERMISSIVE FOR SELECT TO public USING ("sev"."audit_trail"."tenant_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "audit_trail_write" ON "sev"."audit_trail" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("sev"."audit_trail"."tenant_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "credit_accounts_tenant" ON "sev"."credit_accounts" AS PERMISSIVE FOR ALL TO public USING ("sev"."credit_accounts"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on') WITH CHECK ("sev"."credit_accounts"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "credit_entries_read" ON "sev"."credit_entries" AS PERMISSIVE FOR SELECT TO public USING ("sev"."credit_entries"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "credit_entries_write" ON "sev"."credit_entries" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("sev"."credit_entries"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "credit_movements_read" ON "sev"."credit_movements" AS PERMISSIVE FOR SELECT TO public USING ("sev"."credit_movements"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "credit_movements_write" ON "sev"."credit_movements" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("sev"."credit_movements"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "credits_tenant" ON "sev"."credits" AS PERMISSIVE FOR ALL TO public USING ("sev"."credits"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on') WITH CHECK ("sev"."credits"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "groups_tenant" ON "sev"."groups" AS PERMISSIVE FOR ALL TO public USING ("sev"."groups"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or "sev"."groups"."provider_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on') WITH CHECK ("sev"."groups"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or "sev"."groups"."provider_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "idempotency_keys_tenant" ON "sev"."idempotency_keys" AS PERMISSIVE FOR ALL TO public USING ("sev"."idempotency_keys"."tenant_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on') WITH CHECK ("sev"."idempotency_keys"."tenant_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "outbox_add" ON "sev"."outbox" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_operator" ON "sev"."outbox" AS PERMISSIVE FOR ALL TO public USING (current_setting('sev.operator', true) = 'on') WITH CHECK (current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "participant_files_tenant" ON "sev"."participant_files" AS PERMISSIVE FOR ALL TO public USING ("sev"."participant_files"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on') WITH CHECK ("sev"."participant_files"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "participant_ties_tenant" ON "sev"."participant_ties" AS PERMISSIVE FOR ALL TO public USING ("sev"."participant_ties"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on') WITH CHECK ("sev"."participant_ties"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "participants_tenant" ON "sev"."participants" AS PERMISSIVE FOR ALL TO public USING ("sev"."participants"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on') WITH CHECK ("sev"."participants"."partner_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "participants_provider" ON "sev"."participants" AS PERMISSIVE FOR SELECT TO public USING ("sev"."participants"."provider_id" = nullif(current_setting('sev.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "partners_tenant" ON "sev"."partners" AS PERMISSIVE FOR ALL TO public USING ("sev"."partners"."id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on') WITH CHECK ("sev"."partners"."id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "provider_accounts_tenant" ON "sev"."provider_accounts" AS PERMISSIVE FOR ALL TO public USING ("sev"."provider_accounts"."provider_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on') WITH CHECK ("sev"."provider_accounts"."provider_id" = nullif(current_setting('sev.tenant', true), '')::uuid or current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "secret_keys_operator" ON "sev"."secret_keys" AS PERMISSIVE FOR ALL TO public USING (current_setting('sev.operator', true) = 'on') WITH CHECK (current_setting('sev.operator', true) = 'on');--> statement-breakpoint
CREATE POLICY "sessions_operator" ON "sev"."sessions" AS PERMISSIVE FOR ALL TO public USING (current_setting('sev.operator', true) = 'on') WITH CHECK (current_setting('sev.operator', true) = 'on');
DROP INDEX "sev"."idempotency_keys_participant";--> statement-breakpoint
ALTER TABLE "sev"."idempotency_keys" DROP COLUMN "participant_id";
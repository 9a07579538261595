CREATE SCHEMA IF NOT EXISTS "sev";
--> statement-breakpoint
CREATE TABLE "sev"."conditions_publications" (
	"version" text NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "conditions_publications_version_hash_pk" PRIMARY KEY("version","hash")
);

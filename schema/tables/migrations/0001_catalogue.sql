CREATE TABLE "sev"."catalogue_version" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"hash" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "catalogue_version_one_row" CHECK ("sev"."catalogue_version"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "sev"."facilities" (
	"id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"provider_id" uuid NOT NULL,
	"name" text NOT NULL,
	"commune" text NOT NULL,
	"commune_code" text,
	"department_code" text,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"setting" text NOT NULL,
	"kind" text NOT NULL,
	"wheelchair" boolean NOT NULL,
	"tourism_disability" text[] NOT NULL,
	"transfer" boolean NOT NULL,
	"description" text NOT NULL,
	"phone" text,
	"website" text
);
--> statement-breakpoint
CREATE TABLE "sev"."providers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "providers_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "sev"."stays" (
	"id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"facility_id" text NOT NULL,
	"start_date" date NOT NULL,
	"nights" smallint NOT NULL,
	"zone" text NOT NULL,
	"theme" text,
	"mode" text NOT NULL,
	"price_cents" integer NOT NULL,
	"child_price_cents" integer NOT NULL,
	"single_supplement_cents" integer NOT NULL,
	"places" integer NOT NULL,
	"tags" text[] NOT NULL,
	"programme" text NOT NULL,
	CONSTRAINT "stays_places" CHECK ("sev"."stays"."places" >= 0)
);
--> statement-breakpoint
ALTER TABLE "sev"."facilities" ADD CONSTRAINT "facilities_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "sev"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sev"."stays" ADD CONSTRAINT "stays_facility_id_facilities_id_fk" FOREIGN KEY ("facility_id") REFERENCES "sev"."facilities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stays_facility" ON "sev"."stays" USING btree ("facility_id");
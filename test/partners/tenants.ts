import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { accessShape, sessionShape, type Access, type Role, type Session } from '../../schema/contract/sessions.ts';
import { createdAccountShape, type CreatedAccount } from '../../schema/contract/accounts.ts';
import type { App } from '../../proxy/app.ts';
import type { Database } from '../../proxy/database.ts';
import type { Dependencies } from '../../proxy/dependencies.ts';
import { ask, post, testApp } from '../support/proxy.ts';

/** The operator's token in these tests. */
export const adminToken = 'an-operator-s-token-of-forty-characters!';
export const operator = { Authorization: `Bearer ${adminToken}` };

/** The page of every tenant made here, unless it is given another. */
export const portal = 'https://portail.ville.example';

/** An app with the operator's routes open. */
export function partnerApp(database: Database, needs: Partial<Dependencies> = {}): App {
  return testApp({ database, adminToken, ...needs });
}

/** A convention number that no other test has. */
export function newConvention(): string {
  return `ANCV${randomBytes(5).toString('hex').toUpperCase()}`;
}

export async function newPartner(app: App, { origins = [portal], conventionNumber = newConvention() } = {}): Promise<CreatedAccount & { conventionNumber: string }> {
  const response = await post(app, '/v1/admin/partners', { conventionNumber, name: 'CCAS de Varennes', email: 'ccas@exemple.invalid', origins }, operator);
  assert.equal(response.status, 201);
  return { ...createdAccountShape.parse(await response.json()), conventionNumber };
}

export async function newProvider(app: App, { origins = [portal], name = `Les Pins ${randomBytes(5).toString('hex')}` } = {}): Promise<CreatedAccount & { name: string }> {
  const response = await post(app, '/v1/admin/providers', { name, email: 'pins@exemple.invalid', origins }, operator);
  assert.equal(response.status, 201);
  return { ...createdAccountShape.parse(await response.json()), name };
}

/** What a server sends with its secret key. */
export function withKey(secretKey: string): Record<string, string> {
  return { Authorization: `Bearer ${secretKey}` };
}

/** What a page sends with its access token. */
export function withToken(accessToken: string, origin = portal): Record<string, string> {
  return { Authorization: `Bearer ${accessToken}`, Origin: origin };
}

export async function newSession(app: App, secretKey: string, { role = 'agent', subject = 'Claire Fontaine', origin = portal } = {}): Promise<Session> {
  const response = await post(app, '/v1/sessions', { role, subject, origin }, withKey(secretKey));
  assert.equal(response.status, 201);
  return sessionShape.parse(await response.json());
}

export async function exchanged(app: App, { clientSecret }: Session, origin = portal): Promise<Access> {
  const response = await post(app, '/v1/sessions/exchange', { clientSecret }, { Origin: origin });
  assert.equal(response.status, 200);
  return accessShape.parse(await response.json());
}

/** A token for a page, by the usual way: the server's key, the session, the exchange. */
export async function newToken(app: App, secretKey: string, session: { role?: Role; subject?: string; origin?: string } = {}): Promise<string> {
  return (await exchanged(app, await newSession(app, secretKey, session), session.origin)).accessToken;
}

export function remove(app: App, path: string, headers: Record<string, string>): Promise<Response> {
  return ask(app, path, { method: 'DELETE', headers });
}

/** Of what is stored about somebody, what they did in the facility: a statement each, for their number. */
import sql, { type Sql } from "sql-template-tag";

export type Part = (id: string) => Sql;

/** Steps they took with requests for expertise; what they wrote with each is theirs. */
export const requestSteps: Part = (id) => sql`
  select request.number, happening.kind, happening.at, happening.content
  from facility.happening
  join facility.request on request.request_id = happening.request_id
  where happening.by = ${id}::text
  order by happening.at, request.number, happening.happening_no
`;

/** Links by which they were to decide: of which request, until when, and whether they were used. */
export const decisionLinks: Part = (id) => sql`
  select request.number, guest_link.made_at, guest_link.expires_at, guest_link.used_at, guest_link.revoked_at
  from facility.guest_link
  join facility.request on request.request_id = guest_link.request_id
  where guest_link.person_id = ${id}
  order by guest_link.made_at, guest_link.link_id
`;

/** Steps they took with actions of the facility. */
export const actionSteps: Part = (id) => sql`
  select request.number, step.kind, step.at, step.content
  from facility.action_happening as step
  join facility.action on action.action_id = step.action_id
  join facility.request on request.request_id = action.request_id
  where step.by = ${id}::text
  order by step.at, request.number, step.happening_no
`;

/** Steps they took with deliverables of actions, and those by which they were asked to review one. */
export const deliverableSteps: Part = (id) => sql`
  select deliverable.code, step.kind, step.at, step.content
  from facility.deliverable_happening as step
  join facility.deliverable on deliverable.deliverable_id = step.deliverable_id
  where step.by = ${id}::text or step.reviewer = ${id}::uuid
  order by step.at, step.deliverable_id, step.happening_no
`;

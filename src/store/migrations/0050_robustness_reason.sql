-- Why a job on robustness failed, by a closed list, so that whoever asked for it is told in their language what to do next.

alter table policy_index.robustness_job
add column reason text check (
  reason in ('nothing-varies', 'choices-unfit', 'release-unreadable', 'disk-full', 'disk-closed', 'memory', 'unforeseen')
),
add check (reason is null or state = 'failed');

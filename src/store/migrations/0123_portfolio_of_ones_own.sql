-- A portfolio may be left with what was taken back alone, of which a title and a reason stand and no action.
alter table facility.portfolio_version drop constraint portfolio_version_actions_check;
alter table facility.portfolio_version add constraint portfolio_version_actions_check check (actions >= 0);

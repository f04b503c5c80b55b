//! Roles: what they may, and new ones.

use crate::house::{actor, forbidden, member, name, noon, refused, stale, told};
use desk::Actor;
use desk::account::{AccountFault, AddRole, SaveRole};
use model::{Grants, Permission, Scope, SeedRole};
use store::Tx;

fn save(tx: &mut Tx, slug: &str, grants: Grants) -> SaveRole {
    let version = store::role::by_slug(tx, slug).unwrap().unwrap().version;
    SaveRole { slug: slug.into(), version, name: name(slug), grants }
}

fn of(one: Permission, scope: Scope) -> Grants {
    Grants::of([(one, scope)])
}

#[test]
fn whoever_keeps_roles_hands_out_no_more_than_their_own() {
    told(|tx| {
        let (salma, tech) = (member(tx, "salma", SeedRole::Owner), member(tx, "tech", SeedRole::Admin));
        let chief = member(tx, "chief", SeedRole::ManagingEditor);
        let (by_salma, by_tech, by_chief) = (actor(tx, salma), actor(tx, tech), actor(tx, chief));
        let beyond = AccountFault::Beyond("tech".into());
        for (slug, grants) in [
            ("admin", of(Permission::Publish, Scope::All)),
            ("writer", of(Permission::Write, Scope::Desk)),
            ("correspondent", of(Permission::See, Scope::All)),
        ] {
            let verb = save(tx, slug, grants);
            assert_eq!(refused(tx, |tx| verb.run(tx, by_tech.clone(), noon())), beyond, "{slug}");
        }
        // What a role has may stay or shrink.
        let verb = save(tx, "writer", of(Permission::See, Scope::Own));
        verb.run(tx, by_tech.clone(), noon()).unwrap();
        let verb = save(tx, "writer", of(Permission::See, Scope::Desk));
        assert_eq!(refused(tx, |tx| verb.clone().run(tx, by_tech.clone(), noon())), beyond, "and not grow back");
        verb.clone().run(tx, by_salma.clone(), noon()).unwrap();
        stale(tx, |tx| verb.run(tx, by_salma.clone(), noon()));

        let verb = save(tx, "owner", Grants::default());
        assert_eq!(refused(tx, |tx| verb.clone().run(tx, by_salma.clone(), noon())), AccountFault::OwnerFixed);
        assert_eq!(refused(tx, |tx| verb.run(tx, Actor::Operator, noon())), AccountFault::OwnerFixed);
        let verb = save(tx, "writer", Grants::default());
        forbidden(tx, |tx| verb.run(tx, by_chief.clone(), noon()));
        let verb = SaveRole { slug: "nobody".into(), ..save(tx, "writer", Grants::default()) };
        assert_eq!(refused(tx, |tx| verb.run(tx, by_salma, noon())), AccountFault::NoRole("nobody".into()));
        forbidden(tx, |tx| AddRole { name: name("مدقق") }.run(tx, by_chief, noon()));
    });
}

#[test]
fn a_new_role_may_nothing_and_has_a_name_of_its_own() {
    told(|tx| {
        let tech = member(tx, "tech", SeedRole::Admin);
        let by = actor(tx, tech);
        let slug = AddRole { name: name("محرر الصور") }.run(tx, by.clone(), noon()).unwrap();
        let row = store::role::by_slug(tx, &slug).unwrap().unwrap();
        assert_eq!((row.name.as_str(), row.grants.iter().count()), ("محرر الصور", 0));
        assert_eq!(
            refused(tx, |tx| AddRole { name: name("محرر الصور") }.run(tx, by.clone(), noon())),
            AccountFault::Taken("محرر الصور".into())
        );
        assert_eq!(refused(tx, |tx| AddRole { name: name("owner") }.run(tx, by, noon())), AccountFault::Taken("owner".into()));
    });
}

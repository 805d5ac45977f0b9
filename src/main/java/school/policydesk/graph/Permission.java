package school.policydesk.graph;

/** The application permissions that the program asks a school for, and no more. */
enum Permission {
    /** Who has an account, whether it is enabled, who manages whom. */
    USERS("User.Read.All"),
    /** Who is in the groups that give roles. Not needed where no group is mapped. */
    GROUPS("GroupMember.Read.All"),
    /** Installing this app, and no other, for a person. Not needed where it is installed by hand or by a policy of Teams. */
    INSTALL("TeamsAppInstallation.ReadWriteSelfForUser.All");

    private final String id;

    Permission(String id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return id;
    }
}

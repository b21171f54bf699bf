package cn.zhunsheng.server.check;

import cn.zhunsheng.server.Session;

/// Waits for a run by its events, which end when it ends.
public final class Awaited {
    private Awaited() {}

    /// The answer of the API about the run once it is over.
    public static String over(Session session, String run) {
        String events = session.get("/api/v1/checks/" + run + "/events").body();
        if (!events.contains("event:ended")) {
            throw new AssertionError("The events did not end: " + events);
        }
        return session.get("/api/v1/checks/" + run).body();
    }

    /// Uploads, begins with what is proposed, and waits.
    public static String checked(Session session, Form form) {
        String run = Form.id(form.post(session));
        var begun = session.json("POST", "/api/v1/checks/" + run + "/start", "{}");
        if (begun.statusCode() != 200) {
            throw new AssertionError("It was not begun: " + begun.statusCode() + " " + begun.body());
        }
        over(session, run);
        return run;
    }
}

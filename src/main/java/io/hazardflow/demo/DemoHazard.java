package io.hazardflow.demo;

/** What invented people report: where, what, of which kind, and how it was put right. */
record DemoHazard(String location, String description, String title, String category, String done) {
}

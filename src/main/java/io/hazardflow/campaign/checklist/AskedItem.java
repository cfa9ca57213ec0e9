package io.hazardflow.campaign.checklist;

/**
 * An item of a checklist in a list of several checklists, as an inspection or a self-check asks it.
 *
 * @param ref       {@code XF@2026/07}
 * @param checklist {@code XF@2026}
 * @param title     name of the checklist
 */
public record AskedItem(String ref, String checklist, String title, ChecklistItem item) {

    static AskedItem of(Checklist checklist, ChecklistItem item) {
        return new AskedItem(checklist.ref() + "/" + item.id(), checklist.ref(), checklist.title(), item);
    }
}

package io.hazardflow.registry;

/**
 * Somebody who works for the safety of the district, with or without an account.
 *
 * @param id         account name, or a given number {@code p00001}
 * @param role       role key as in engine groups, such as {@code grid}
 * @param street     street code for street posts, else null
 * @param grid       grid number for grid workers, else null
 * @param enterprise enterprise id for people of an enterprise, else null
 * @param department department code for people of a department, else null
 * @param account    account name, null without one
 */
public record Person(String id, String name, String phone, String role, String street, String grid, String enterprise, String department,
                     String account, boolean active) {
}

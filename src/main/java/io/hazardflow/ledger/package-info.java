/**
 * The append-only record of every step of every case (隐患台账): hash chains by case, daily seals over them, verification,
 * and the rebuild of read models.
 */
package io.hazardflow.ledger;

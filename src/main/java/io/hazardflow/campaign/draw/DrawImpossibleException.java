package io.hazardflow.campaign.draw;

/** No draw comes about; the message says in the user's language what is lacking. */
class DrawImpossibleException extends RuntimeException {

    DrawImpossibleException(String lacking) {
        super(lacking);
    }
}

package io.hazardflow.privacy;

/** Whose name or phone it is, and where it stands. */
public enum Whose {

    /** People of the enterprise as the forms of a case name them: contact, signer, responsible person, who rectified. */
    ENTERPRISE_IN_CASE,

    /** The same as the register of enterprises and people names them. */
    ENTERPRISE_IN_REGISTER,

    /** Private phones of officials; their names are never masked, an official acts in his office. */
    OFFICIAL_PHONE,

    /** Who reported as an employee, anonymously or by a tip. */
    PROTECTED_REPORTER,

    /** Phones of officials while they are on duty or next, and of leaders of rescue teams, so that whoever faces a danger can call them. */
    ON_DUTY_PHONE
}

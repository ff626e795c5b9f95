package fr.vigie.tag.quote;

/** Of a pronoun, a first name or a role’s noun. */
enum Gender {
    FEMININE,
    MASCULINE
}

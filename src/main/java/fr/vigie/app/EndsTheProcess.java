package fr.vigie.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Allows what the build forbids everywhere else: ending the process at once. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface EndsTheProcess {}

/** Command line, configuration and wiring. */
@NullMarked
package fr.vigie.app;

import org.jspecify.annotations.NullMarked;

/**
 * How is it told? Alerts as letters, signed requests, feeds and tables, and the two carriers that take bundles out.
 */
@NullMarked
package fr.vigie.monitor.channel;

import org.jspecify.annotations.NullMarked;

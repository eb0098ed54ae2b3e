/** Hot loops under JMH. Imports anything; nothing imports it. */
package io.touchstock.benchmarks;

package io.hazardflow.access.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates expressions of models as ever, but outside a running case, where an expression can only come from a query or a stored task view,
 * none but those that the task views need. Closes CVE-2026-109432: any signed-in person could have an expression of his own evaluated.
 */
class QueryExpressionGuard extends SpringExpressionManager {

    private static final Pattern HARMLESS = Pattern.compile(
        "[$#]\\{\\s*(?:currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)(?:\\.(?:plus|minus)(?:Minutes|Hours|Days|Weeks|Months)"
            + "\\(\\d{1,4}\\)|\\.withTimeAtStartOfDay\\(\\)|\\.toDate\\(\\))*)\\s*\\}");

    QueryExpressionGuard(ApplicationContext beans) {
        super(beans);
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(super.createExpression(text));
    }

    static boolean isHarmless(String text) {
        return HARMLESS.matcher(text.strip()).matches();
    }

    /** Refuses to be evaluated without a case unless it is on the list or no expression at all. */
    private record Guarded(Expression expression) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            return getValue(scope, null);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution context) {
            if (scope == null && !isLiteralText() && !isHarmless(getExpressionText())) {
                throw new BadUserRequestException("查询条件中不允许使用表达式 " + getExpressionText());
            }
            return expression.getValue(scope, context);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            expression.setValue(value, scope);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
            expression.setValue(value, scope, context);
        }

        @Override
        public String getExpressionText() {
            return expression.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return expression.isLiteralText();
        }

        @Override
        public String toString() {
            return expression.toString();
        }
    }
}
